import Foundation
import ScenarioFiles
import TestSupport
import Testing

/// The scenarios' page says what the folder holds.
@Suite struct ScenarioFolderTests {
  @Test func `every scenario is listed with its question, and nothing else is`() throws {
    let folder = "\(packageFolder)/Scenarios"
    let page = try String(contentsOfFile: "\(folder)/README.md", encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| [") }
    let scenarios = ListedScenario.all(in: folder)
      .filter { $0.kind == .scenario && !$0.name.contains("/") }
    #expect(!scenarios.isEmpty)
    for scenario in scenarios {
      let row = "| [\(scenario.name).json](\(scenario.name).json) | \(scenario.question) |"
      #expect(rows.contains { $0 == row }, "Scenarios/README.md lacks: \(row)")
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
