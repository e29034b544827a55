import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct ProjectClockTests {
  private let month = Month(year: 2006, month: 4)

  private func delays(_ stage: Stage, drafting: Double, resolution: Double) -> [Double] {
    var scenario = WorldExamples.threeStates()
    scenario.bodies["XX"]?.projects = [
      "P": WorldExamples.project(of: "Open", submitted: month)
    ]
    scenario.parameters.drafting.draftingSpread = drafting
    scenario.parameters.drafting.resolutionSpread = resolution
    let world = WorldExamples.world(scenario)
    return (0..<400).map {
      world.projects[ID(0)].delay(
        of: stage, from: month, in: world, drawing: Draws(seed: 1, replicate: $0))
    }
  }

  @Test(arguments: Stage.allCases)
  func `what members vote on takes as long as the rule says`(stage: Stage) {
    let delays = delays(stage, drafting: 0.8, resolution: 0.6)
    #expect(!stage.isBallot || delays.allSatisfy { $0 == 0 })
    #expect((stage.clock == .rule) == delays.allSatisfy { $0 == 0 })
  }

  /// The standard error of a deviation from 400 draws is 3.5 % of it; four of them.
  @Test func `writing and resolving vary about what is usual, each by its own spread`() {
    func deviation(_ values: [Double]) -> Double {
      let mean = values.reduce(0, +) / Double(values.count)
      return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count))
        .squareRoot()
    }
    let drafting = delays(.preparation, drafting: 0.8, resolution: 0)
    let comments = delays(.commentResolution, drafting: 0, resolution: 0.6)
    #expect(abs(deviation(drafting) - 0.8) < 0.112)
    #expect(abs(deviation(comments) - 0.6) < 0.084)
    #expect(delays(.preparation, drafting: 0, resolution: 0.6).allSatisfy { $0 == 0 })
  }

  @Test func `a resolution meeting is never sooner than its notice, and half of them are later`() {
    let delays = delays(.ballotResolution, drafting: 0.8, resolution: 0.6)
    #expect(delays.allSatisfy { $0 >= 0 })
    // Binomial with 400 trials: four standard errors are forty.
    #expect(abs(delays.count { $0 > 0 } - 200) <= 40)
  }

  @Test func `a stage ends later by its delay, and sooner by its pace`() throws {
    var scenario = WorldExamples.threeStates()
    scenario.bodies["XX"]?.projects = [
      "P": WorldExamples.project(of: "Open", submitted: month)
    ]
    var project = WorldExamples.world(scenario).projects[ID(0)]
    project.standing = .underWay(.contradictionResolution, since: month)
    func months(pace: Double) throws -> Int {
      try #require(
        (1...60).first { project.stageEnding(in: month + $0, pace: pace) != nil })
    }
    #expect(try months(pace: 0) == 3)
    project.delay = naturalLogarithm(4)
    #expect(try months(pace: 0) == 12)
    #expect(try months(pace: naturalLogarithm(2)) == 6)
  }
}
