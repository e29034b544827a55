import SimulationEngine
import StandardsModel
import TestSupport
import Testing

@testable import Experiments

@Suite struct SeriesReaderTests {
  static let scenario = WorldExamples.threeStates()
  static let tables = Simulation.run(scenario, run: 1, seed: 1, replicate: 1)

  static func read(_ tables: [Table]) -> [(key: SeriesKey, value: SeriesValue)] {
    var found: [(key: SeriesKey, value: SeriesValue)] = []
    SeriesReader(lastMonth: scenario.calendar.end).read(tables) { found.append(($1(), $0)) }
    return found
  }

  @Test func `every number of a dated table is there each December and at the end`() throws {
    let found = Self.read(Self.tables)
    let shares = found.filter { $0.key.series == "diffusion.adopters" }
    #expect(Set(shares.map(\.key.date)) == [Month("2003-12"), Month("2004-12"), Month("2005-12")])
    let diffusion = try #require(Self.tables.first { $0.name == "diffusion" })
    let row = try #require(
      (0..<diffusion.rowCount).last { diffusion.texts("state")[$0] == "BBB" })
    let last = try #require(
      shares.last { $0.key.key.hasSuffix("/BBB") && $0.key.date == Month("2005-12") })
    #expect(last.value.value == Double(try #require(diffusion.integers("adopters")[row])))
  }

  @Test func `different keys have different hashes, the same key the same in every run`() {
    let first = Self.read(Self.tables)
    var keyOf: [UInt64: SeriesKey] = [:]
    for (key, value) in first {
      #expect(keyOf[value.hash] == nil || keyOf[value.hash] == key)
      keyOf[value.hash] = key
    }
    #expect(Set(keyOf.values).count == keyOf.count)
    for (key, value) in Self.read(
      Simulation.run(Self.scenario, run: 2, seed: 1, replicate: 2))
    {
      if let known = keyOf[value.hash] { #expect(known == key) }
    }
  }

  @Test func `a seat that is not there is zero, an adopter's share that is not there is missing`() {
    let found = Self.read(Self.tables)
    #expect(found.contains { $0.key.series == "secretariats.seats" && $0.key.absentIsZero })
    #expect(!found.contains { $0.key.series == "diffusion.share" && $0.key.absentIsZero })
  }
}
