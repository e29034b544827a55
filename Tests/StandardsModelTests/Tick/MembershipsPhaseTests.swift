import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct MembershipsPhaseTests {
  /// Forty committees, of which AAA runs all and observes none, BBB is in all, CCC in half.
  func scenario() -> Scenario {
    var scenario = WorldExamples.threeStates()
    var committee = CommitteeSpecification()
    committee.secretariat = "AAA"
    for number in 1...40 {
      committee.members = ["AAA": .participating, "BBB": .participating]
      if number <= 20 { committee.members["CCC"] = .participating }
      scenario.bodies["XX"]?.committees["XX/TC \(number)"] = committee
    }
    return scenario
  }

  func run(_ scenario: Scenario, months: Int) -> World {
    var world = WorldExamples.world(scenario)
    var log = MonthLog()
    for month in 0..<months {
      world.month = scenario.calendar.start + month
      MembershipsPhase().advance(&world, draws: Draws(seed: 7, replicate: 1), log: &log)
    }
    return world
  }

  @Test func `at zero rates everybody stays`() {
    let start = WorldExamples.world(scenario())
    let end = run(scenario(), months: 120)
    #expect(start.committees.map(\.roles) == end.committees.map(\.roles))
  }

  @Test func `turnover keeps totals about level and secretariats in`() {
    var scenario = scenario()
    scenario.parameters.memberships.turnover = 0.1
    let world = run(scenario, months: 120)
    #expect(world.committees.allSatisfy { $0.roles[0] == .participating })
    let half = world.committees.count { $0.roles[2] == .participating }
    // A walk of 21 steps in and 21 out in expectation, kept between 0 and 40: 4σ is 26.
    #expect(half > 0 && half <= 40)
    #expect(world.committees.contains { $0.roles[2] == .observing })
  }

  @Test func `a state with a dated total moves towards it`() {
    var scenario = scenario()
    scenario.parameters.memberships.adjustment = 0.9
    scenario.world.backcast.snapshot = scenario.calendar.start
    // Twice as many as it starts with, whatever the unit of the total.
    scenario.world.backcast.memberships = ["CCC": ["2002": 300, "2004": 600]]
    let world = run(scenario, months: 60)
    #expect(world.bodies[ID(0)].memory.participating[2] > 26)
  }

  @Test func `whoever has enough at stake joins before the ballot`() {
    var scenario = scenario()
    scenario.bodies["XX"]?.projects = [
      "XX 1": WorldExamples.project(of: "Closed", submitted: scenario.calendar.start)
    ]
    scenario.parameters.voting.stakes = 1
    scenario.bodies["XX"]?.committees["XX/TC 1"]?.members["CCC"] = nil
    func member(packing: Double) -> MembershipRole? {
      var packed = scenario
      packed.parameters.memberships.packing = packing
      var world = WorldExamples.world(packed)
      for month in 0..<36 {
        world.month = scenario.calendar.start + month
        _ = Timetable.advance(&world, draws: Draws(seed: 1, replicate: 1))
      }
      return world.committees[ID(0)].roles[2]
    }
    #expect(member(packing: 0) == nil)
    // CCC is home to all sponsors of the closed standard and to none of its rival: a stake of 1 or so.
    #expect(member(packing: 100) == .participating)
  }
}
