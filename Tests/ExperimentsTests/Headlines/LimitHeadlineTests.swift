import Experiments
import SimulationEngine
import StandardsModel
import Testing

@Suite struct LimitHeadlineTests {
  private func camps() -> Scenario {
    var scenario = Scenario()
    scenario.calendar.end = scenario.calendar.start + 23
    var camps = CampsSpecification()
    for (name, kind) in [("a", "x"), ("b", "x")] {
      var sponsor = CampSponsorSpecification()
      sponsor.kind = kind
      camps.sponsors[name] = sponsor
    }
    scenario.camps = camps
    scenario.limit = .axelrodAlliances
    return scenario
  }

  @Test func `two close rivals end apart, as the closed form says`() throws {
    let scenario = camps()
    var headline = try #require(LimitHeadline(scenario))
    for run in 1...5 {
      let tables = Simulation.run(scenario, run: run, seed: 1, replicate: run)
      #expect(tables.map(\.declaration) == TableCatalog.declarations(of: scenario))
      headline.add(try #require(tables.first { $0.name == "limits" }))
    }
    #expect(headline.lines.count == 2)
    for line in headline.lines {
      #expect(line.runs == 5 && line.mean == 1 && line.closedForm == 1 && line.deviation == 0)
    }
  }

  @Test func `a certainty that is missed by one run is infinitely far off`() throws {
    let scenario = camps()
    var headline = try #require(LimitHeadline(scenario))
    let tables = Simulation.run(scenario, run: 1, seed: 1, replicate: 1)
    var limits = try #require(tables.first { $0.name == "limits" })
    headline.add(limits)
    limits.columns[2].values = .numbers([0, 0])
    headline.add(limits)
    #expect(headline.lines[0].mean == 0.5 && headline.lines[0].deviation == -.infinity)
  }

  @Test func `no limit, no headline and no table`() {
    var scenario = camps()
    scenario.limit = nil
    #expect(LimitHeadline(scenario) == nil)
    let tables = Simulation.run(scenario, run: 1, seed: 1, replicate: 1)
    #expect(!tables.contains { $0.name == "limits" })
  }
}
