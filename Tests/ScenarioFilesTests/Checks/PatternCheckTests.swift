import SimulationEngine
import StandardsModel
import Testing

@testable import ScenarioFiles

/// A stranger's pattern file: what is wrong in it is told with its place and the nearest name.
@Suite struct PatternCheckTests {
  static let scenario: Scenario = {
    var scenario = Scenario()
    scenario.calendar.start = Month(year: 2003, month: 1)
    scenario.calendar.end = Month(year: 2012, month: 12)
    scenario.world.states = ["CHE": StateSpecification(), "CHN": StateSpecification()]
    var field = FieldSpecification()
    field.standards = ["WAPI": StandardSpecification(), "Wi-Fi": StandardSpecification()]
    scenario.fields = ["wireless-lan": field]
    scenario.bodies = ["JTC1": BodySpecification()]
    scenario.predictions = ["niche": "It stays a niche."]
    return scenario
  }()

  static func findings(_ members: String) -> [Finding] {
    let text = """
      {"$schema": "patterns.schema.json", "format": 1, "patterns": {"p": {
      "statement": "x", "expect": {"above": 1}, "use": "validate", \(members)
      }}}
      """
    return PatternsFile.load(
      .text(Array(text.utf8), name: "p.json"), for: scenario
    ).findings
  }

  @Test(arguments: [
    (#""series": "diffusion.shar""#, "diffusion.share"),
    (#""series": "difusion.share""#, "diffusion.share"),
    (#""series": "diffusion.share", "where": {"standrd": "WAPI"}"#, "standard"),
    (#""series": "diffusion.share", "where": {"standard": "WAPY"}"#, "WAPI"),
    (#""series": "diffusion.share", "where": {"state": "CHE|CHM"}"#, "CHE"),
    (#""series": "ballots.passed", "where": {"body": "JTC2"}"#, "JTC1"),
    (
      #""series": "series.value", "where": {"series": "secretariats-shre"}"#, "secretariats-share"
    ),
    (
      #""series": "series.value", "where": {"series": "secretariats-share", "key": "JTC1 CHB"}"#,
      "JTC1 CHE"
    ),
    (#""series": "ballots.all_yes", "share of": ["all_yes", "all_noo"]"#, "all_no"),
    (#""series": "diffusion.share", "prediction": "nich""#, "niche"),
  ])
  func `a wrong name is told with the one that was meant`(_ members: String, _ meant: String) {
    let findings = Self.findings(members)
    #expect(findings.map(\.suggestion) == [meant])
    #expect(findings.allSatisfy { $0.line == 2 && $0.column > 60 })
  }

  @Test(arguments: [
    #""series": "diffusion.share", "at": "2020-01""#,
    #""series": "diffusion.share", "between": ["2003-01", "2013-01"]"#,
    #""series": "standards.published", "at": "2004-01""#,
    #""series": "standards.outcome""#,
    #""series": "share""#,
    #""series": "diffusion.share", "where": {"run": 1}"#,
    #""series": "diffusion.share", "at": "2004-01", "reduce": "slope""#,
  ])
  func `what cannot be read is refused`(_ members: String) {
    #expect(Self.findings(members).count == 1)
  }

  @Test(arguments: [
    #""series": "diffusion.share", "where": {"standard": "WAPI"}, "at": "2004-01""#,
    #""series": "standards.published", "where": {"project": ""}"#,
    #""series": "ballots.failed_condition", "reduce": "count""#,
    #""series": "events.cause", "where": {"kind": "post-elected"}, "reduce": "count""#,
    #""series": "series.value", "where": {"series": "secretariats-holders", "key": "JTC1"}"#,
  ])
  func `what can be read is accepted`(_ members: String) {
    #expect(Self.findings(members) == [])
  }
}
