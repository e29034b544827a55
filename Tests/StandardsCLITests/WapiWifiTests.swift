import ScenarioFiles
import SimulationEngine
import StandardsModel
import TestSupport
import Testing

/// The first scenario's ballots follow from what the standards are, not from what they are called.
@Suite struct WapiWifiTests {
  #if DEBUG
    /// Debug builds are slow: enough replicates to tell most from few. Release runs all 200.
    static let replicates = 4
  #else
    static let replicates = 200
  #endif

  static func scenario() throws -> Scenario {
    let loaded = ScenarioFile.load(path: "\(packageFolder)/Scenarios/wapi-wifi.json")
    var scenario = try #require(loaded.scenario)
    // The ballots close in March 2006 and may change until June.
    scenario.calendar.end = Month(year: 2006, month: 8)
    scenario.record.diffusionInterval = 120
    return scenario
  }

  /// Share of runs in which a project is approved in every ballot it meets.
  static func approvals(_ scenario: Scenario) -> Keyed<Double> {
    let tables = EnsembleRunner(jobs: 2).map(count: replicates) { index in
      Simulation.run(scenario, run: index + 1, seed: 1, replicate: index + 1)
        .filter { $0.name == "ballots" }
    }
    var approved: [String: Int] = ["802.11i": 0, "WAPI": 0]
    for table in tables.flatMap({ $0 }) {
      let passed = zip(table.texts("project"), table.booleans("passed"))
      for project in ["802.11i", "WAPI"] {
        let ballots = passed.filter { $0.0 == project }
        if !ballots.isEmpty, ballots.allSatisfy({ $0.1 == true }) {
          approved[project, default: 0] += 1
        }
      }
    }
    return Keyed(approved.map { ($0.key, Double($0.value) / Double(replicates)) })
  }

  @Test func `the closed newcomer fails and the open incumbent passes in most runs`() throws {
    let approvals = Self.approvals(try Self.scenario())
    #expect(try #require(approvals["WAPI"]) < 0.1)
    #expect(try #require(approvals["802.11i"]) > 0.7)
  }

  @Test func `exchanging what the standards are exchanges the results`() throws {
    var scenario = try Self.scenario()
    var field = try #require(scenario.fields["wireless-lan"])
    let newcomer = try #require(field.standards["WAPI"])
    let incumbent = try #require(field.standards["Wi-Fi"])
    func exchanged(_ own: StandardSpecification, _ other: StandardSpecification)
      -> StandardSpecification
    {
      var result = other
      result.title = own.title
      return result
    }
    field.standards["WAPI"] = exchanged(newcomer, incumbent)
    field.standards["Wi-Fi"] = exchanged(incumbent, newcomer)
    scenario.fields["wireless-lan"] = field
    let approvals = Self.approvals(scenario)
    #expect(try #require(approvals["WAPI"]) > 0.7)
    #expect(try #require(approvals["802.11i"]) < 0.1)
  }
}
