import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct BackcastTests {
  /// Ten committees, all held by CCC in the snapshot, who is known to have held two in 2003.
  func scenario() -> Scenario {
    var scenario = WorldExamples.threeStates()
    var committee = CommitteeSpecification()
    committee.members = ["AAA": .participating, "BBB": .participating, "CCC": .participating]
    for number in 1...20 {
      committee.secretariat = number <= 10 ? "CCC" : "AAA"
      scenario.bodies["XX"]?.committees["XX/TC \(number)"] = committee
    }
    scenario.world.backcast.secretariats = ["CCC": ["2003": 2, "2022": 10]]
    scenario.world.backcast.memberships = ["CCC": ["2003": 5, "2022": 20]]
    return scenario
  }

  @Test func `dated totals hold at the start and everybody else keeps what they had`() {
    let world = WorldExamples.world(scenario())
    let holders = world.committees.compactMap { $0.secretariat.map { world.states[$0].code } }
    #expect(holders.count { $0 == "CCC" } == 2)
    #expect(holders.count { $0 == "AAA" } >= 10)
    #expect(holders.count == 20)
    let roles = world.committees.map { $0.roles[2] }
    #expect(roles.count { $0 == .participating } == 5)
    #expect(roles.count { $0 == .observing } == 15)
  }

  @Test func `a secretariat is still held by a participating member`() {
    let world = WorldExamples.world(scenario())
    for committee in world.committees {
      #expect(committee.secretariat.map { committee.roles[$0.index] } == .participating)
    }
  }

  @Test func `a start at the snapshot changes nothing`() {
    var late = scenario()
    late.calendar.start = Month(year: 2022, month: 1)
    late.calendar.end = Month(year: 2023, month: 1)
    let world = WorldExamples.world(late)
    #expect(world.committees.count { $0.secretariat == ID(2) } == 10)
  }
}
