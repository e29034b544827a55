import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct SeriesTests {
  func tables() -> [String: Table] {
    var scenario = WorldExamples.threeStates()
    let committee = scenario.bodies["XX"]?.committees["XX/TC 1"]
    for number in 2...40 { scenario.bodies["XX"]?.committees["XX/TC \(number)"] = committee }
    scenario.bodies["XX"]?.life.closureHazard = 0.2
    scenario.parameters.secretariats.vacancyHazard = 0.3
    let tables = Simulation.run(scenario, run: 1, seed: 4, replicate: 1)
    return Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0) })
  }

  @Test func `names are unique and in order`() {
    let names = SeriesTable.series.map(\.name)
    #expect(zip(names, names.dropFirst()).allSatisfy { precedes($0, $1) })
    #expect(SeriesTable.series.allSatisfy { !$0.unit.isEmpty && $0.meaning.hasSuffix(".") })
  }

  @Test func `series agree with the events that they count`() throws {
    let tables = tables()
    let series = try #require(tables["series"])
    let events = try #require(tables["events"])
    func total(_ name: String) -> Double {
      zip(series.texts("series"), series.numbers("value"))
        .reduce(0) { $0 + ($1.0 == name ? $1.1 ?? 0 : 0) }
    }
    let kinds = events.texts("kind")
    let closed = kinds.count { $0 == "committee-disbanded" }
    #expect(closed > 0)
    #expect(total("committees-disbanded") == Double(closed))
    #expect(kinds.contains("secretariat-transferred"))
    // What one gains by a transfer another loses.
    #expect(total("seats-by-transfers") == 0)
    #expect(-total("seats-by-closures") == Double(closed))
    let open = Array(zip(series.texts("series"), series.numbers("value")))
      .last { $0.0 == "committees-open" }?.1
    #expect(open == Double(40 - closed))
  }
}
