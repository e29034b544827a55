import StandardsModel
import Testing

@testable import ScenarioFiles

@Suite struct GeneratedTests {
  private static func load(_ name: String) -> LoadedScenario {
    ScenarioFile.load(path: packageFolder + "/Tests/ScenarioFilesTests/Corpus/valid/" + name)
  }

  @Test(arguments: ["mine", "a \"quoted\" name"])
  func `a starting point passes the check`(name: String) {
    let loaded = ScenarioFile.load(
      text: Array(StartingPoint.scenario(named: name).utf8), name: "-")
    #expect(loaded.findings.map(\.text) == [])
    #expect(loaded.scenario?.name == name)
  }

  @Test(arguments: ["full.json", "layer-of-layer.json", "numbers.json"])
  func `a resolved scenario reads back as the same scenario`(name: String) throws {
    let loaded = Self.load(name)
    let resolved = try #require(loaded.resolvedText)
    let again = ScenarioFile.load(text: Array(resolved.utf8), name: "-")
    #expect(again.findings.map(\.text) == [])
    #expect(again.document == loaded.document)
    #expect(again.resolvedText == resolved)
  }

  @Test func `values know where they were written`() {
    let loaded = Self.load("layer-of-layer.json")
    let folder = packageFolder + "/Tests/ScenarioFilesTests/Corpus/valid/"
    #expect(
      loaded.origin(of: "/fields/WLAN/network-benefit")
        == folder + "layer-of-layer.json:3:98")
    #expect(loaded.origin(of: "/fields/WLAN/firms") == folder + "full.json:16:16")
    #expect(loaded.origin(of: "/nothing") == nil)
  }

  @Test func `differences are leaves with both sources`() {
    let differences = ScenarioDifference.between(
      Self.load("full.json"), Self.load("layer-of-layer.json"))
    let benefit = differences.first { $0.pointer == "/fields/WLAN/network-benefit" }
    #expect(benefit?.left == "3.0")
    #expect(benefit?.right == "5")
    #expect(benefit?.leftSource == nil)
    #expect(benefit?.rightSource == "anybody")
    #expect(differences.contains { $0.pointer == "/world/states/USA/name" && $0.right == nil })
    #expect(
      ScenarioDifference.between(Self.load("full.json"), Self.load("full.json")).isEmpty)
  }

  @Test func `dated sizes of markets are world data, and asked for by pointer`() {
    let loaded = Self.load("buyers.json")
    let rows = ParameterList.rows(of: loaded)
    #expect(rows.contains { $0.pointer == "/fields/WLAN/firms" })
    #expect(!rows.contains { $0.pointer.contains("/buyers/") || $0.pointer.hasPrefix("/world/") })
    let buyers = ParameterList.rows(of: loaded) { $0.contains("/buyers/") }
    #expect(buyers.map(\.value) == [1, 9, 2])
  }

  @Test func `parameters come with meaning, unit, range and source`() throws {
    let rows = ParameterList.rows(of: Self.load("numbers.json"))
    let abstention = try #require(
      rows.first { $0.pointer == "/parameters/voting/abstention" })
    #expect(abstention.value == 0.25)
    #expect(abstention.kind == .calibrated)
    #expect(abstention.range == 0...1)
    #expect(abstention.source == "targets")
    #expect(abstention.unit == "logit units")
    #expect(!abstention.isDefault)
    let merit = rows.first { $0.pointer == "/parameters/voting/merit" }
    #expect(merit?.kind == .sourced)
    #expect(merit?.source == "anybody 2004")
    let vacancy = rows.first { $0.pointer == "/parameters/secretariats/vacancy-hazard" }
    #expect(vacancy?.isDefault == true)
    #expect(vacancy?.kind == .assumed)
  }

  @Test func `every number of the language is declared once with a meaning`() {
    let declared = ParameterList.declared
    #expect(declared.contains { $0.pointer == "/fields/{field}/network-benefit" })
    #expect(declared.contains { $0.pointer == "/bodies/{body}/rule/quota" })
    #expect(declared.contains { $0.pointer == "/instruments/{instrument: ban}/strength" })
    #expect(declared.allSatisfy { !$0.meaning.isEmpty })
    #expect(Set(declared.map(\.pointer)).count == declared.count)
  }

  @Test func `a folder's scenarios are listed with their questions`() {
    let folder = TemporaryFolder([
      "b.json": scenario(), "A/c.json": scenario(), "scenario.schema.json": "{}", "x.txt": "",
      "broken.json": "{", "World/w.json": "{\"$schema\": \"scenario.schema.json\", \"format\": 1}",
    ])
    let listed = ListedScenario.all(in: folder.path)
    #expect(listed.map(\.name) == ["A/c", "b"])
    #expect(listed.map(\.question) == ["Why?", "Why?"])
  }
}
