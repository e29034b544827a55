import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct GovernmentsPhaseTests {
  func scenario(strength: Double) -> Scenario {
    var scenario = WorldExamples.threeStates()
    scenario.fields["field"]?.firms = 1000
    var mandate = InstrumentSpecification()
    mandate.state = "CCC"
    mandate.standard = "Closed"
    mandate.strength = strength
    mandate.from = Month(year: 2003, month: 6)
    mandate.to = Month(year: 2003, month: 8)
    scenario.instruments = ["mandate": mandate]
    return scenario
  }

  @Test(arguments: [(5, 0), (6, 1), (8, 1), (9, 0)])
  func `a lever is in force from its first to its last month`(month: Int, count: Int) {
    var world = WorldExamples.world(scenario(strength: 2))
    world.month = Month(year: 2003, month: month)
    let reach = GovernmentsPhase().decide(in: world, drawing: Draws(seed: 1, replicate: 1))
    #expect(reach.count == count)
    #expect(reach.allSatisfy { $0.strength == 2 && world.states[$0.state].code == "CCC" })
  }

  @Test func `a lever of no strength leaves every number as it was`() {
    var without = scenario(strength: 0)
    without.instruments = [:]
    let with = Simulation.run(scenario(strength: 0), run: 1, seed: 3, replicate: 1)
    #expect(with == Simulation.run(without, run: 1, seed: 3, replicate: 1))
    #expect(with != Simulation.run(scenario(strength: 4), run: 1, seed: 3, replicate: 1))
  }
}
