import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

struct MarketSeriesTests {
  private func series(_ edit: (inout Scenario) -> Void = { _ in }) throws -> [[String: Double]] {
    var scenario = WorldExamples.threeStates()
    edit(&scenario)
    let tables = Simulation.run(scenario, run: 1, seed: 1, replicate: 1)
    let table = try #require(tables.first { $0.name == "series" })
    let names = MarketSeries.all.map(\.name)
    var byName: [[String: Double]] = Array(repeating: [:], count: names.count)
    for ((name, key), value) in zip(
      zip(table.texts("series"), table.texts("key")), table.numbers("value"))
    {
      guard let name, let key, let value, let place = names.firstIndex(of: name) else { continue }
      byName[place][key] = value
    }
    return byName
  }

  @Test func `shares by size and by mode sum to one`() throws {
    let series = try series()
    let bySize = series[1]
    #expect(bySize.count == 2)
    #expect(abs(bySize.values.reduce(0, +) - 1) < 1e-12)
    for standard in bySize.keys {
      let modes = series[2...4].compactMap { $0[standard] }
      if !modes.isEmpty { #expect(abs(modes.reduce(0, +) - 1) < 1e-12) }
    }
    #expect(series[2].count > 0)
  }

  @Test func `a mandate shows as the government mode`() throws {
    let free = try series()[4]
    let mandated = try series { scenario in
      var mandate = InstrumentSpecification()
      mandate.kind = .mandate
      mandate.state = "AAA"
      mandate.field = "field"
      mandate.standard = "Open"
      mandate.strength = 3
      scenario.instruments = ["mandate": mandate]
    }[4]
    #expect(free["field Open"] ?? 0 == 0)
    #expect((mandated["field Open"] ?? 0) > 0.1)
  }

  /// Who holds a standard beside another is present with it.
  @Test func `presence is at least use`() throws {
    var scenario = WorldExamples.threeStates()
    scenario.fields["field"]?.dualCost = 0.1
    let presence = try series { $0 = scenario }[0]
    let tables = Simulation.run(scenario, run: 1, seed: 1, replicate: 1)
    let diffusion = try #require(tables.first { $0.name == "diffusion" })
    let last = try #require(diffusion.months("date").last)
    var users: [String: Int] = [:]
    for row in 0..<diffusion.rowCount where diffusion.months("date")[row] == last {
      let standard = try #require(diffusion.texts("standard")[row])
      users[standard, default: 0] += diffusion.integers("adopters")[row] ?? 0
    }
    #expect(users.count == 2)
    // 100 firms; some hold both, so that presences add up to more than all adopters.
    for (standard, count) in users {
      #expect((presence["field \(standard)"] ?? 0) >= Double(count) / 100, "\(standard)")
    }
    #expect(
      presence.values.reduce(0, +) > Double(users.values.reduce(0, +)) / 100 + 1e-9)
  }
}
