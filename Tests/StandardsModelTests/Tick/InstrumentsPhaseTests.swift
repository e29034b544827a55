import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct InstrumentsPhaseTests {
  private func lever(
    _ kind: InstrumentKind, _ strength: Double, _ from: Int? = nil, _ to: Int? = nil
  ) -> InstrumentSpecification {
    var lever = InstrumentSpecification()
    lever.kind = kind
    lever.state = "CCC"
    lever.standard = "Closed"
    lever.strength = strength
    lever.from = from.map { Month(year: 2003, month: $0) }
    lever.to = to.map { Month(year: 2003, month: $0) }
    return lever
  }

  private func world(_ levers: Keyed<InstrumentSpecification>, in month: Int) -> World {
    var scenario = WorldExamples.threeStates()
    scenario.instruments = levers
    var world = WorldExamples.world(scenario)
    world.month = Month(year: 2003, month: month)
    var log = MonthLog()
    InstrumentsPhase().advance(&world, draws: Draws(seed: 1, replicate: 1), log: &log)
    return world
  }

  private func government(_ world: World) -> Double {
    world.policy[.government, Place.ccc, Place.closed]
  }

  @Test func `levers add up while they overlap, each in its own months`() {
    let levers: Keyed<InstrumentSpecification> = [
      "early": lever(.procurementPreference, 0.5, nil, 4),
      "late": lever(.procurementPreference, 0.25, 3, nil),
    ]
    for (month, strength) in [(1, 0.5), (2, 0.5), (3, 0.75), (4, 0.75), (5, 0.25), (12, 0.25)] {
      #expect(government(world(levers, in: month)) == strength, "month \(month)")
    }
  }

  @Test func `a suspended lever bites nowhere until it is resumed`() throws {
    var world = world(["one": lever(.procurementPreference, 0.5)], in: 2)
    let id = try #require(world.instrument(named: "one"))
    world.instruments[id].isSuspended = true
    world.gatherPolicy()
    #expect(world.policy.touched.isEmpty)
    world.instruments[id].isSuspended = false
    world.gatherPolicy()
    #expect(government(world) == 0.5)
  }

  @Test func `what a lever did last month is forgotten`() {
    var world = world(["one": lever(.procurementPreference, 0.5, nil, 2)], in: 2)
    #expect(government(world) == 0.5)
    var log = MonthLog()
    world.month = Month(year: 2003, month: 3)
    InstrumentsPhase().advance(&world, draws: Draws(seed: 1, replicate: 1), log: &log)
    #expect(world.policy == PolicyBitePoints())
  }

  @Test func `the order of levers does not matter`() {
    // Halves add up without rounding.
    let (a, b) = (lever(.procurementPreference, 0.5), lever(.mandate, 2.25))
    let left = world(["a": a, "b": b], in: 2).policy
    #expect(left == world(["a": b, "b": a], in: 2).policy)
    #expect(left.touched == [.government, .obligation, .presence])
  }

  @Test func `nobody decides anything here`() {
    var world = WorldExamples.world(WorldExamples.threeStates())
    var log = MonthLog()
    InstrumentsPhase().advance(&world, draws: Draws(seed: 1, replicate: 1), log: &log)
    #expect(InstrumentsPhase().step == .roster && log.governmentMoves.isEmpty)
    #expect(world.policy == PolicyBitePoints())
  }
}
