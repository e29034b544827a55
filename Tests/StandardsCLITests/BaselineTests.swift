import ScenarioFiles
import SimulationEngine
import StandardsModel
import TestSupport
import Testing

/// Who holds the secretariats, and by which door they change hands.
@Suite struct BaselineTests {
  #if DEBUG
    /// A debug build takes seconds for a run: enough to see the direction. Release runs twenty.
    static let replicates = 2
  #else
    static let replicates = 20
  #endif

  /// Without everyday documents, which take nine tenths of the time and touch no seat.
  static func scenario() throws -> Scenario {
    let loaded = ScenarioFile.load(path: "\(packageFolder)/Scenarios/baseline.json")
    #expect(loaded.findings.isEmpty)
    var scenario = try #require(loaded.scenario)
    scenario.calendar.end = Month(year: 2021, month: 12)
    for body in scenario.bodies.ids { scenario.bodies[body]?.proposalsPerCommittee = 0 }
    return scenario
  }

  /// Means over runs of a series summed over the years, by key.
  static func sums(_ scenario: Scenario) -> @Sendable (String, String) -> Double {
    let tables = EnsembleRunner(jobs: 2).map(count: replicates) { index in
      Simulation.run(scenario, run: index + 1, seed: 1, replicate: index + 1)
        .filter { $0.name == "series" }
    }.flatMap { $0 }
    return { series, key in
      tables.reduce(0) { sum, table in
        let names = table.texts("series")
        let keys = table.texts("key")
        let values = table.numbers("value")
        return values.indices.reduce(sum) {
          names[$1] == series && keys[$1] == key ? $0 + (values[$1] ?? 0) : $0
        }
      } / Double(replicates)
    }
  }

  /// By dates of creation 28 of China's seats of January 2022 are in committees founded since 2007, and
  /// some 27 of the others came to it from other holders.
  @Test func `a latecomer rises through new committees and through transfers alike`() throws {
    let sum = Self.sums(try Self.scenario())
    #expect(sum("seats-by-foundation", "CHN") + sum("seats-by-closures", "CHN") > 10)
    #expect(sum("seats-by-transfers", "CHN") > 10)
  }

  @Test func `with all hazards at zero nothing moves`() throws {
    var scenario = try Self.scenario()
    for body in scenario.bodies.ids {
      scenario.bodies[body]?.life = CommitteeLifeSpecification()
    }
    scenario.parameters.secretariats.vacancyHazard = 0
    let sum = Self.sums(scenario)
    for series in ["seats-by-foundation", "seats-by-closures", "seats-by-transfers"] {
      for state in scenario.world.states.ids { #expect(sum(series, state) == 0) }
    }
  }

  /// No term knows a country: whoever wants more than it has learnt to lead pays for it.
  @Test func `ambition beyond experience lowers acceptance, whoever has it`() throws {
    func acceptance(of state: String, ambitious: Bool) throws -> Double {
      var scenario = try Self.scenario()
      let effort = try #require(scenario.parameters.committeeLife.proposalEffort["CHN"])
      scenario.parameters.committeeLife.proposalEffort = ambitious ? [state: effort] : [:]
      let sum = Self.sums(scenario)
      let accepted = sum("committee-proposals-accepted", state)
      return accepted / (accepted + sum("committee-proposals-rejected", state))
    }
    #expect(try acceptance(of: "ITA", ambitious: true) < acceptance(of: "ITA", ambitious: false))
  }
}
