import SimulationEngine
import StandardsModel
import Testing

@testable import ScenarioFiles

@Suite struct ScenarioFileTests {
  @Test func `a scenario lies over the one that it extends`() throws {
    let folder = TemporaryFolder([
      "scenario.schema.json": "{}",
      "World/world.json": """
      {"$schema": "../scenario.schema.json", "format": 1, "name": "world", "question": "Who?",
       "world": {"states": {"CHN": {"name": "China"}, "USA": {"name": "United States", "gdp": {"2003": 10}},
         "DEU": {"name": "Germany"}}},
       "parameters": {"voting": {"merit": {"value": 2, "kind": "assumed", "range": [0, 4]}}}}
      """,
      "main.json": """
      {"$schema": "scenario.schema.json", "format": 1, "extends": "World/world.json",
       "name": "main", "question": "What if?",
       "calendar": {"start": "2003-01", "end": "2005-12"},
       "world": {"states": {"DEU": null, "USA": {"region": "Americas", "gdp": {"2000": 1}}}},
       "fields": {"WLAN": {"firms": 500, "standards": {"WAPI": {"installed-base": 0.1}}}},
       "bodies": {"JTC1": {"rule": {"kind": "jtc1-fast-track"}}}}
      """,
    ])
    let loaded = ScenarioFile.load(path: folder.path + "/main.json", sets: ["/fields/WLAN/firms=7"])
    #expect(loaded.findings.map(\.text) == [])
    let scenario = try #require(loaded.scenario)
    #expect(scenario.name == "main")
    #expect(scenario.world.states.ids == ["CHN", "USA"])
    #expect(scenario.world.states["USA"]?.name == "United States")
    #expect(scenario.world.states["USA"]?.region == "Americas")
    #expect(scenario.fields["WLAN"]?.firms == 7)
    #expect(scenario.bodies["JTC1"]?.rule.kind == .jtc1FastTrack)
    #expect(scenario.parameters.voting.merit == 2)
    #expect(loaded.provenance["/parameters/voting/merit"]?.range == 0...4)
    #expect(loaded.files.count == 2)
    #expect(loaded.files.allSatisfy { $0.sha256.utf8.count == 64 })
  }

  @Test func `every shipped file is right`() {
    var count = 0
    for folder in ["", "/World", "/Classics", "/Ballots", "/Studies", "/Patterns"] {
      let path = packageFolder + "/Scenarios" + folder
      for name in FileSystem.names(in: path)
      where name.hasSuffix(".json") && !name.hasSuffix(".schema.json") {
        let findings = AnyFile.check(.path(path + "/" + name))
        #expect(findings.map(\.text) == [])
        count += 1
      }
    }
    #expect(count >= 5)
  }
}
