import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct InfluencePhaseTests {
  let draws = Draws(seed: 1, replicate: 1)

  func positions(alignment: Double) -> [NationalPosition] {
    var scenario = WorldExamples.threeStates()
    scenario.bodies["XX"]?.projects = [
      "P": WorldExamples.project(of: "Closed", submitted: Month(year: 2003, month: 1))
    ]
    scenario.parameters.voting.ties = 3
    scenario.parameters.voting.privateView = 1
    scenario.parameters.voting.alignment = alignment
    let world = WorldExamples.world(scenario)
    return InfluencePhase.positions(on: world.projects[ID(0)], in: world, drawing: draws)
  }

  @Test func `without alignment positions are announced as they are`() {
    #expect(positions(alignment: 0).allSatisfy { $0.alignment == 0 })
  }

  @Test func `listening brings positions together and is told apart`() {
    let sincere = positions(alignment: 0).map(\.utility)
    let aligned = positions(alignment: 0.6)
    func spread(_ values: [Double]) -> Double { values.max()! - values.min()! }
    #expect(spread(aligned.map(\.utility)) < spread(sincere))
    for (position, own) in zip(aligned, sincere) {
      #expect(abs(position.utility - position.alignment - own) < 1e-12)
    }
  }

  @Test func `whom one listens to sums to one and leaves oneself out`() {
    let world = WorldExamples.world(WorldExamples.threeStates())
    let weights = world.alignmentWeights
    for row in 0..<3 {
      #expect(weights[row * 3 + row] == 0)
      #expect(abs(weights[row * 3..<row * 3 + 3].reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test func `positions are announced in the month in which the ballot closes`() {
    var scenario = WorldExamples.threeStates()
    scenario.bodies["XX"]?.projects = [
      "P": WorldExamples.project(of: "Open", submitted: Month(year: 2003, month: 1))
    ]
    var world = WorldExamples.world(scenario)
    var announced: [Int] = []
    for month in 0..<8 {
      world.month = scenario.calendar.start + month
      let log = Timetable.advance(&world, draws: draws)
      if !world.projects[ID(0)].announced.isEmpty { announced.append(month) }
      for ballot in log.ballots {
        #expect(ballot.votes.allSatisfy { $0.position != nil })
      }
    }
    #expect(announced == [6])
  }
}
