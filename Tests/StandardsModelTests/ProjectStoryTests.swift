import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct ProjectStoryTests {
  /// Which of the two stopped a mandate can be read from the story of its document.
  @Test(arguments: [(0.9, 0.0), (0.001, 100)])
  func `the story of a document tells why a lever in its field was given up`(
    cost: Double, pressure: Double
  ) throws {
    var example = LeverExample(.mandate, strength: 4)
    example.lever.cost = cost
    example.scenario.instruments["mandate"] = example.lever
    example.scenario.parameters.responses.gain = 1
    example.scenario.parameters.responses.retaliation = pressure
    let story = try #require(
      Simulation.story(of: "Paper", in: example.scenario, luck: RunLuck(seed: 1, history: 1)))
    let causes = story.happenings.compactMap { entry -> GovernmentMove.Cause? in
      if case .government(let move, "CCC", "mandate", _) = entry.happening {
        move.cause
      } else {
        nil
      }
    }
    #expect(causes == [pressure > 0 ? .partnerPressure : .gainBelowCost])
  }
}
