import Testing

@testable import ScenarioFiles

@Suite struct MemoryCheckTests {
  private func findings(firms: Int, network: String) -> [Finding] {
    ScenarioFile.load(
      text: Array(
        scenario(
          """
          "world": {"states": {"AAA": {"gdp": {"2003": 1}}}},
            "fields": {"f": {"firms": \(firms), "network": \(network), "standards": {"S": {}}}}
          """
        ).utf8), name: "-"
    ).findings
  }

  /// A thousand million ties among a million firms are no small matter, however few the firms.
  @Test(arguments: [
    (10_000_000, "{\"kind\": \"random\", \"mean-degree\": 1000}"),
    (10_000_000, "{\"kind\": \"ring\", \"each-side\": 1000}"),
    (10_000_000, "{\"kind\": \"small-world\", \"lattice-each-side\": 1000}"),
    (10_000_000, "{\"kind\": \"preferential-attachment\", \"newcomer-ties\": 1000}"),
    (10_000_000, "{\"kind\": \"random-regular\", \"degree\": 1000}"),
  ])
  func `ties beyond memory are refused where they are asked for`(firms: Int, network: String) {
    let findings = findings(firms: firms, network: network)
    #expect(findings.map(\.pointer) == ["/fields/f/network"])
    #expect(findings.allSatisfy { $0.kind == .value && $0.message.contains("GiB") })
  }

  /// A hundred thousand committees with a thousand proposals a year each have more documents under way
  /// than a machine has memory for.
  @Test func `committees' everyday documents beyond memory are refused`() {
    let bodies = { (proposals: Int) in
      """
      "world": {"states": {"AAA": {"gdp": {"2003": 1}}}}, "bodies": {"B": {
        "proposals-per-committee": \(proposals),
        "anonymous-committees": {"technical-committees": 50000, "subcommittees": 50000}}}
      """
    }
    let findings = { (proposals: Int) in
      ScenarioFile.load(text: Array(scenario(bodies(proposals)).utf8), name: "-").findings
    }
    #expect(findings(1000).map(\.kind) == [.value])
    #expect(findings(1000).allSatisfy { $0.message.contains("GiB") })
    #expect(findings(1) == [])
  }

  @Test func `the same firms with a few ties are taken`() {
    #expect(findings(firms: 1_000_000, network: "{\"kind\": \"ring\", \"each-side\": 4}") == [])
    #expect(findings(firms: 1_000_000, network: "{\"kind\": \"gravity\"}") == [])
  }
}
