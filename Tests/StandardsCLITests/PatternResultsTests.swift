import Experiments
import Reporting
import ScenarioFiles
import SimulationEngine
import StandardsModel
import TestSupport
import Testing

@testable import StandardsCLI

/// What Results/Reference/patterns holds, two hundred runs of every scenario, against what scenarios and
/// their page say of it.
@Suite struct PatternResultsTests {
  private struct Row {
    let id: String
    let use: String
    let expected: String
    let verdict: String
    let missed: String
    var isCounted: Bool {
      (use == "fit" || use == "validate") && !verdict.hasPrefix("not counted")
    }
    var isHeld: Bool { verdict.hasPrefix("holds") }
  }

  private static var results: ResultsFolder {
    ResultsFolder(path: "\(packageFolder)/Results/Reference/patterns")
  }
  /// Scenarios that have patterns which may be counted.
  private static let owners = ListedScenario.all(in: "\(packageFolder)/Scenarios")
    .filter { $0.kind == .scenario && !$0.name.contains("/") }
    .filter { listed in
      let patterns = ScenarioFile.load(path: listed.path).document?.patterns ?? [:]
      return patterns.contains { $0.value.use == .fit || $0.value.use == .validate }
    }
    .map(\.name)

  private func rows(_ name: String) throws -> [Row] {
    var rows: [Row] = []
    var places: [Int] = []
    Self.results.read(
      table: name,
      header: { header in
        places = header.places("id", "use", "expected", "verdict", "missed") ?? []
        return !places.isEmpty
      },
      row: { row in
        let texts = places.map { row.text($0) ?? "" }
        rows.append(
          Row(
            id: texts[0], use: texts[1], expected: texts[2], verdict: texts[3], missed: texts[4]))
      })
    try #require(!rows.isEmpty, "\(name).csv")
    return rows
  }

  private func patterns(_ name: String) throws -> [(id: String, pattern: PatternSpecification)] {
    let loaded = ScenarioFile.load(path: "\(packageFolder)/Scenarios/\(name).json")
    return try #require(loaded.document).patterns.map { ($0.id, $0.value) }
  }

  @Test func `there are results of every scenario whose patterns are counted, and of no other`() {
    #expect(Set(Self.results.tables) == Set(Self.owners))
    #expect(Self.owners.count > 10)
  }

  @Test(arguments: results.tables)
  func `every miss is explained, and nothing that holds is`(name: String) throws {
    let rows = try rows(name)
    let patterns = try patterns(name)
    #expect(
      rows.map(\.id) == patterns.map(\.id).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for row in rows where row.isCounted {
      let pattern = try #require(patterns.first { $0.id == row.id }?.pattern)
      #expect(pattern.expected == row.expected, "\(name): \(row.id) was changed since")
      #expect(row.isHeld == pattern.missed.isEmpty, "\(name): \(row.id) \(row.verdict)")
      #expect(row.missed == pattern.missed, "\(name): \(row.id)")
    }
  }

  @Test func `the scenarios' page counts as the results do`() throws {
    let page = systemFile("\(packageFolder)/Scenarios/README.md") ?? ""
    var (held, counted) = (0, 0)
    for name in Self.results.tables {
      let facts = try rows(name).filter(\.isCounted)
      let kept = facts.count(where: \.isHeld)
      held += kept
      counted += facts.count
      guard !facts.isEmpty else { continue }
      let missed = facts.filter { !$0.isHeld }.map { "*\($0.id)*: \($0.missed)" }
      let line = " | \(kept) of \(facts.count) | \(missed.joined(separator: "; ")) |"
      let isThere = page.split(separator: "\n").contains {
        $0.hasPrefix("| \(name) | ") && $0.hasSuffix(line)
      }
      #expect(isThere, "Scenarios/README.md lacks: | \(name) | (runs)\(line)")
    }
    #expect(page.contains("\(held) of \(counted) counted patterns hold"))
  }
}
