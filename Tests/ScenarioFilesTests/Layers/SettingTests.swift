import SimulationEngine
import StandardsModel
import Testing

@testable import ScenarioFiles

@Suite struct SettingTests {
  private static let text = scenario(
    """
    "world": {"states": {"AAA": {"name": "A", "gdp": {"2003": 1}}}},
    "fields": {"WLAN/A": {"firms": {"value": 100, "kind": "assumed", "range": [1, 200]},
      "network-benefit": 1, "standards": {"X": {}}}}
    """)

  private func load(_ sets: [String]) -> LoadedScenario {
    ScenarioFile.load(text: Array(Self.text.utf8), name: "-", sets: sets)
  }

  @Test func `a setting reaches plain numbers, numbers with sources and defaults`() {
    let loaded = load([
      "/fields/WLAN~1A/firms=300", "/fields/WLAN~1A/network-benefit=2.5", "/name=other",
      "/parameters/voting/merit=0.3",
    ])
    #expect(loaded.findings.map(\.text) == [])
    let scenario = loaded.scenario
    #expect(scenario?.fields["WLAN/A"]?.firms == 300)
    #expect(scenario?.fields["WLAN/A"]?.networkBenefit == 2.5)
    #expect(scenario?.name == "other")
    #expect(scenario?.parameters.voting.merit == 0.3)
    #expect(loaded.provenance["/parameters/voting/merit"]?.kind == .assumed)
    #expect(loaded.origin(of: "/name") == "--set:3:1")
  }

  @Test func `the value member is addressed too, and keeps what stands beside it`() {
    let loaded = load(["/fields/WLAN~1A/firms/value=150"])
    #expect(loaded.scenario?.fields["WLAN/A"]?.firms == 150)
    #expect(loaded.provenance["/fields/WLAN~1A/firms"]?.range == 1...200)
  }

  @Test(
    arguments: [
      ("/fields/WLAN~1B/firms=3", .reference, "/fields/WLAN~1A/firms"),
      ("/feilds/WLAN~1A/firms=3", .reference, "/fields/WLAN~1A/firms"),
      ("/parameters/votign/merit=3", .reference, "/parameters/voting/merit"),
      ("/name", .syntax, nil), ("name=3", .syntax, nil), ("/a~2=3", .syntax, nil),
      ("/calendar/start=2003-13", .value, nil), ("/fields/WLAN~1A/firms=many", .schema, nil),
      ("/fields/WLAN~1A/firms=-1", .value, nil), ("/name/x=1", .reference, nil),
    ] as [(String, Finding.Kind, String?)])
  func `a wrong setting is a finding`(set: String, kind: Finding.Kind, suggestion: String?) {
    let findings = load(["/calendar/substeps=2", set]).findings
    #expect(findings.map(\.kind) == [kind])
    #expect(findings.map(\.suggestion) == [suggestion])
    #expect(findings.map(\.file) == ["--set"])
    #expect(findings.map(\.line) == [2])
  }

  @Test func `null removes and a whole object may be added`() {
    let loaded = load([
      "/fields/WLAN~1A/network-benefit=null",
      "/fields/new={\"firms\": 5, \"standards\": {\"Y\": {}}}",
    ])
    #expect(loaded.findings.map(\.text) == [])
    #expect(loaded.scenario?.fields["WLAN/A"]?.networkBenefit == 0)
    #expect(loaded.scenario?.fields["new"]?.firms == 5)
  }

  @Test func `any state can be given a strategy by a setting`() {
    let loaded = load(["/strategies/AAA/preset=committee-led", "/strategies/AAA/stance=opening"])
    #expect(loaded.findings.map(\.text) == [])
    #expect(loaded.scenario?.strategies["AAA"]?.preset == .committeeLed)
    #expect(loaded.scenario?.strategies["AAA"]?.stance == .opening)
    let slip = load(["/strategies/AAB/preset=committee-led"]).findings
    #expect(slip.map(\.kind) == [.reference] && slip.map(\.suggestion) == ["AAA"])
    let twice = load(["/strategies/AAA/effort={\"market\": 0.7, \"committee\": 0.7}"]).findings
    #expect(twice.map(\.kind) == [.value])
  }

  @Test func `a study sets values again and again`() {
    let base = load([])
    for firms in [10, 20, 30] {
      let point = base.setting([("/fields/WLAN~1A/firms", JSONNode(.integer(firms)))])
      #expect(point.scenario?.fields["WLAN/A"]?.firms == firms)
    }
    #expect(base.setting([("/nothing", JSONNode(.integer(1)))]).scenario == nil)
  }
}
