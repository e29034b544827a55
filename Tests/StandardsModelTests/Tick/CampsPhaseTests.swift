import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct CampsPhaseTests {
  private func scenario() -> Scenario {
    var camps = CampsSpecification()
    camps.distantRivalry = 0.6
    camps.closeRivalry = 0.9
    for (name, size, kind) in [
      ("Alpha", 5.0, "x"), ("Beta", 4, "x"), ("Gamma", 3, "y"), ("Delta", 2, "y"), ("Zeta", 7, "z"),
    ] {
      var sponsor = CampSponsorSpecification()
      sponsor.size = size
      sponsor.kind = kind
      camps.sponsors[name] = sponsor
    }
    var scenario = WorldExamples.threeStates()
    scenario.camps = camps
    return scenario
  }

  private func configuration(_ world: World) -> Int {
    (world.camps?.alliances ?? []).enumerated().reduce(0) { $0 | $1.element << $1.offset }
  }

  @Test func `nobody moves into an alliance that suits it less`() throws {
    let scenario = scenario()
    let landscape = try #require(scenario.camps).landscape
    var moves = 0
    for replicate in 1...20 {
      let draws = Draws(seed: 14, replicate: replicate)
      var world = WorldExamples.world(scenario, seed: 14, replicate: replicate)
      var before = configuration(world)
      for month in 0..<12 {
        world.month = scenario.calendar.start + month
        var log = MonthLog()
        CampsPhase().advance(&world, draws: draws, log: &log)
        let after = configuration(world)
        if after != before { moves += 1 }
        #expect(landscape.energy(after) <= landscape.energy(before) + 1e-9)
        before = after
      }
      #expect(landscape.isEquilibrium(before))
    }
    #expect(moves > 10)
  }

  @Test func `sponsors take turns: the next sees what the last one did`() {
    #expect(CampsPhase().step == .oneAgent)
    var world = WorldExamples.world(scenario())
    var (alone, log) = (world.camps, MonthLog())
    let draws = Draws(seed: 2, replicate: 3)
    CampsPhase().advance(&world, draws: draws, log: &log)
    alone?.advance(month: world.clock, draws: draws)
    #expect(world.camps?.alliances == alone?.alliances)
  }

  @Test func `camps neither need nor move anything else`() {
    var with = scenario()
    with.fields["field"]?.firms = 60
    var without = with
    without.camps = nil
    let draws = Draws(seed: 2, replicate: 1)
    var (left, right) = (WorldExamples.world(with), WorldExamples.world(without))
    var log = MonthLog()
    CampsPhase().advance(&right, draws: draws, log: &log)
    #expect(right.camps == nil)
    for month in 0..<6 {
      left.month = with.calendar.start + month
      right.month = left.month
      _ = Timetable.advance(&left, draws: draws)
      _ = Timetable.advance(&right, draws: draws)
    }
    #expect(left.fields[ID(0)].market.use == right.fields[ID(0)].market.use)
  }
}
