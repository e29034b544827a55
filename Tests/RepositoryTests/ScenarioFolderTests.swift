import Foundation
import ScenarioFiles
import SimulationEngine
import StandardsModel
import TestSupport
import Testing

/// The scenarios' page says what the folder holds.
@Suite struct ScenarioFolderTests {
  /// Scenario, question, sources by their short names, mechanisms, and how many patterns of each use.
  @Test func `every scenario is listed with what it rests on, and nothing else is`()
    throws
  {
    let folder = "\(packageFolder)/Scenarios"
    let page = try String(contentsOfFile: "\(folder)/README.md", encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| [") }
    let scenarios = ListedScenario.all(in: folder)
      .filter { $0.kind == .scenario && !$0.name.contains("/") }
    #expect(!scenarios.isEmpty)
    for scenario in scenarios {
      let start = "| [\(scenario.name).json](\(scenario.name).json) | \(scenario.question) |"
      guard let row = rows.first(where: { $0.hasPrefix(start) }) else {
        Issue.record("Scenarios/README.md lacks: \(start)")
        continue
      }
      let cells = row.split(separator: "|").dropFirst(2)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      try #require(cells.count == 3, "\(scenario.name): sources, mechanisms, patterns")
      let document = try #require(ScenarioFile.load(path: scenario.path).document)
      // `one`, `two`: what stands between backticks.
      let sources = cells[0].split(separator: "`").map(String.init).filter { $0 != ", " }
      for source in sources {
        #expect(
          document.scenario.sources[source] != nil, "\(scenario.name) has no source \(source)")
      }
      #expect(!sources.isEmpty)
      #expect(!cells[1].isEmpty)
      let uses = PatternUse.allCases.compactMap { use -> String? in
        let count = document.patterns.count { $0.value.use == use }
        return count == 0 ? nil : "\(count) \(use.rawValue)"
      }
      #expect(cells[2] == uses.joined(separator: ", "), "\(scenario.name)")
    }
    #expect(rows.count == scenarios.count)
  }

  @Test func `every number that a scenario writes has a source, and a range unless it is sourced`()
  {
    let scenarios = ListedScenario.all(in: "\(packageFolder)/Scenarios")
      .filter { $0.kind == .scenario && !$0.name.contains("/") }
    for scenario in scenarios {
      let loaded = ScenarioFile.load(path: scenario.path)
      for row in ParameterList.rows(of: loaded) where !row.isDefault {
        #expect(row.source != nil, "\(scenario.name)\(row.pointer) has no source")
        let needsRange = row.kind != .sourced
        #expect(!needsRange || row.range != nil, "\(scenario.name)\(row.pointer) has no range")
      }
    }
  }
}
