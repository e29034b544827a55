import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct SimulationTests {
  @Test func `the same seed and replicate give the same tables, another replicate others`() {
    let scenario = WorldExamples.threeStates()
    let first = Simulation.run(scenario, run: 1, seed: 1, replicate: 1)
    #expect(first == Simulation.run(scenario, run: 1, seed: 1, replicate: 1))
    #expect(first != Simulation.run(scenario, run: 1, seed: 1, replicate: 2))
    #expect(first.map(\.declaration) == TableCatalog.declarations)
  }

  @Test func `a bystander changes nothing`() {
    // A state without output has no firms, no membership and no vote.
    let scenario = WorldExamples.threeStates()
    var crowded = scenario
    var bystander = StateSpecification()
    bystander.name = "Bystander"
    crowded.world.states["BAA"] = bystander
    #expect(
      Simulation.run(scenario, run: 1, seed: 1, replicate: 1)
        == Simulation.run(crowded, run: 1, seed: 1, replicate: 1))
  }

  @Test func `shares add up to one wherever somebody has adopted`() throws {
    let tables = Simulation.run(WorldExamples.threeStates(), run: 1, seed: 1, replicate: 1)
    let diffusion = try #require(tables.first { $0.name == "diffusion" })
    guard case .numbers(let shares) = diffusion["share"]?.values,
      case .labels(let states, _) = diffusion["state"]?.values,
      case .months(let months) = diffusion["date"]?.values
    else {
      Issue.record("diffusion has lost a column")
      return
    }
    var sums: [String: Double] = [:]
    for row in shares.indices {
      guard let share = shares[row], let month = months[row] else { continue }
      sums["\(month) \(states[row])", default: 0] += share
    }
    #expect(!sums.isEmpty)
    #expect(sums.values.allSatisfy { abs($0 - 1) < 1e-12 })
  }
}
