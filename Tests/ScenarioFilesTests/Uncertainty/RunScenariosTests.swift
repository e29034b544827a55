import SimulationEngine
import StandardsModel
import TestSupport
import Testing

@testable import ScenarioFiles

@Suite struct RunScenariosTests {
  private static func text(_ field: String, numbers: String = "drawn") -> String {
    """
    {"$schema": "scenario.schema.json", "format": 1, "name": "unsure", "question": "What if?",
     "sources": {"paper": "A paper."},
     "calendar": {"start": "2003-01", "end": "2004-12",
       "substeps": {"value": 4, "kind": "assumed", "range": [1, 30]}},
     "uncertainty": {"numbers": "\(numbers)"},
     "world": {"states": {
       "AAA": {"name": "A", "gdp": {"2003": 50}, "capital": {"latitude": 0, "longitude": 0}}}},
     "fields": {"field": {
       "firms": {"value": 200, "kind": "assumed", "range": [100, 1000]},
       \(field)
       "standards": {
         "One": {"installed-base": {"value": 0.5, "kind": "assumed", "range": [0, 0.9]}},
         "Two": {"installed-base": {"value": 0.3, "kind": "calibrated", "range": [0.1, 0.9]}}}}}}
    """
  }

  private static let benefit =
    #""network-benefit": {"value": 2, "kind": "assumed", "range": [1, 4]},"#

  private func loaded(_ text: String, sets: [String] = []) -> LoadedScenario {
    ScenarioFile.load(text: Array(text.utf8), name: "unsure.json", sets: sets)
  }

  private func drawn(
    _ runs: RunScenarios, _ replicate: Int, seed: UInt64 = 1
  ) throws -> [String: Double] {
    let made = try runs.scenario(seed: seed, replicate: replicate).get()
    return Dictionary(uniqueKeysWithValues: made.drawn.map { ($0.number.pointer, $0.value) })
  }

  @Test func `stated numbers stay as they are`() throws {
    let loaded = loaded(Self.text(Self.benefit, numbers: "stated"))
    let made = try RunScenarios(loaded).scenario(seed: 1, replicate: 3).get()
    #expect(made.drawn.isEmpty)
    #expect(made.scenario == loaded.scenario)
  }

  @Test func `assumed and calibrated numbers are drawn, sourced ones and technical ones are not`()
    throws
  {
    let sourced =
      #""endorsement-weight": {"value": 1, "kind": "sourced", "source": "paper", "range": [0, 2]},"#
    let loaded = loaded(Self.text(Self.benefit + sourced))
    #expect(loaded.findings.map(\.text) == [])
    let runs = RunScenarios(loaded)
    #expect(
      runs.numbers.map(\.pointer) == [
        "/fields/field/network-benefit", "/fields/field/standards/One/installed-base",
        "/fields/field/standards/Two/installed-base",
      ])
    for replicate in 1...50 {
      let made = try runs.scenario(seed: 1, replicate: replicate).get()
      let field = try #require(made.scenario.fields["field"])
      #expect(made.drawn.allSatisfy { $0.number.range.contains($0.value) })
      #expect(field.networkBenefit == made.drawn[0].value)
      #expect(field.firms == 200 && field.endorsementWeight == 1)
      #expect(made.scenario.calendar.substeps == 4)
    }
  }

  @Test func `what somebody sets is not drawn`() throws {
    let runs = RunScenarios(
      loaded(Self.text(Self.benefit), sets: ["/fields/field/network-benefit=3"]))
    #expect(!runs.numbers.contains { $0.pointer.hasSuffix("network-benefit") })
    let made = try runs.scenario(seed: 1, replicate: 1).get()
    #expect(made.scenario.fields["field"]?.networkBenefit == 3)
  }

  @Test func `a number more moves no other, and another replicate or seed all of them`() throws {
    // Without the bases, whose sum may have all drawn again.
    let sets = ["/fields/field/standards/One/installed-base=0.5"]
    let few = RunScenarios(loaded(Self.text(Self.benefit), sets: sets))
    let many = RunScenarios(
      loaded(
        Self.text(
          Self.benefit + #""innovation": {"value": 0.1, "kind": "assumed", "range": [0, 0.2]},"#),
        sets: sets))
    #expect(many.numbers.count == few.numbers.count + 1)
    var seen: Set<Double> = []
    for replicate in 1...20 {
      let (one, other) = (try drawn(few, replicate), try drawn(many, replicate))
      let benefit = try #require(one["/fields/field/network-benefit"])
      #expect(other["/fields/field/network-benefit"] == benefit)
      seen.insert(benefit)
      seen.insert(try drawn(few, replicate, seed: 2)["/fields/field/network-benefit"] ?? 0)
    }
    #expect(seen.count == 40)
  }

  @Test func `numbers that do not go together are drawn again`() throws {
    let runs = RunScenarios(loaded(Self.text(Self.benefit)))
    var sums: [Double] = []
    for replicate in 1...100 {
      let drawn = try drawn(runs, replicate)
      sums.append(drawn.filter { $0.key.hasSuffix("installed-base") }.values.reduce(0, +))
    }
    // Half of the independent pairs would be beyond 1.
    #expect(sums.allSatisfy { $0 <= 1 + 1e-9 })
    #expect(sums.contains { $0 > 0.9 })
  }
}
