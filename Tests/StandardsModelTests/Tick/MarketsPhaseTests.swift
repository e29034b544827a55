import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct MarketsPhaseTests {
  func usersAtEnd(_ change: (inout Scenario) -> Void) throws -> [Int] {
    var scenario = WorldExamples.threeStates()
    scenario.fields["field"]?.firms = 300
    change(&scenario)
    var world = WorldExamples.world(scenario)
    for month in 0..<scenario.calendar.length {
      world.month = scenario.calendar.start + month
      _ = Timetable.advance(&world, draws: Draws(seed: 9, replicate: 1))
    }
    let market = world.fields[ID(0)].market
    return (0..<2).map { market.users(of: $0) }
  }

  @Test func `nobody takes up what cannot be had yet`() throws {
    let users = try usersAtEnd {
      $0.fields["field"]?.standards["Closed"]?.available = Month(year: 2030, month: 1)
    }
    #expect(users[0] == 0 && users[1] > 100)
  }

  @Test func `an endorsement moves adopters towards the endorsed`() throws {
    let without = try usersAtEnd { _ in }
    let with = try usersAtEnd {
      $0.fields["field"]?.endorsementWeight = 3
      $0.bodies["XX"]?.projects = [
        "P": WorldExamples.project(of: "Closed", submitted: Month(year: 2003, month: 1))
      ]
      $0.parameters.voting.approval = 50
    }
    #expect(with[0] > without[0])
  }

  @Test func `without hazard and revision nothing moves`() throws {
    let users = try usersAtEnd {
      $0.fields["field"]?.innovation = 0
      $0.fields["field"]?.imitation = 0
      $0.fields["field"]?.revisionRate = 0
      $0.fields["field"]?.standards["Open"]?.installedBase = 1
    }
    #expect(users == [0, 300])
  }
}
