import SimulationEngine
import StandardsModel
import Testing

@testable import ScenarioFiles

@Suite struct StudyShapesTests {
  private static let folder = packageFolder + "/Tests/ScenarioFilesTests/Corpus/valid/"

  @Test func `a study reads as it is written`() throws {
    let study = try #require(StudyFile.load(.path(Self.folder + "study.json")).value)
    #expect(study.base == "full.json")
    #expect(
      study.levers["/instruments/mandate/strength"] == .real(low: 0, high: 6, levels: 4))
    #expect(study.levers["/calendar/substeps"] == .integer(low: 1, high: 8, step: 1))
    #expect(
      study.uncertainties["/fields/WLAN/network-benefit"]
        == .categorical([.number(1.5), .integer(3)]))
    #expect(study.design.kind == .latinHypercube)
    #expect(study.design.points == 64)
    #expect(study.arms["without"]?["/instruments/mandate/strength"] == .integer(0))
    guard case .until(let target) = study.replicates else {
      Issue.record("replicates are fixed")
      return
    }
    #expect(target.halfWidth == 0.02)
    #expect(target.atMost == 200)
    #expect(study.record?.diffusionInterval == 12)
  }

  @Test func `replicates may be a number`() {
    let text = """
      {"$schema": "study.schema.json", "format": 1, "base": "a.json", "replicates": 12,
       "design": {"kind": "list", "rows": [{"/x": 1}, {"/x": true}]},
       "levers": {"/x": {"kind": "boolean"}}}
      """
    let loaded = StudyFile.load(.text(Array(text.utf8), name: "-"))
    #expect(loaded.findings.map(\.text) == [])
    #expect(loaded.value?.replicates == .fixed(12))
    #expect(loaded.value?.design.rows.count == 2)
  }

  @Test func `patterns read as they are written`() throws {
    let patterns = try #require(
      PatternsFile.load(.path(Self.folder + "patterns.json")).value?.patterns)
    #expect(patterns["rises"]?.expectation == .target(1, tolerance: 0.05))
    #expect(patterns["rises"]?.overRuns == .fraction)
    #expect(patterns["rises"]?.reduction == .slope)
    #expect(patterns["rises"]?.source == "anybody")
    #expect(patterns["order"]?.expectation == .order(["DEU", "USA", "CHN"]))
    #expect(patterns["ratio"]?.expectation == .ratio(to: "USA", above: 2))
    #expect(patterns["falls"]?.expectation == .increasing(false))
    #expect(patterns["below"]?.use == .validate)
  }

  @Test func `a ballot reads as it is written`() throws {
    let ballot = try #require(BallotFile.load(.path(Self.folder + "ballot.json")).value)
    #expect(ballot.rule == .weightedMajority(WeightedMajority(quota: 12)))
    #expect(ballot.members["DEU"]?.weight == 4)
    #expect(ballot.stages["1958"]?.votes["LUX"] == .no)
    #expect(ballot.stages["2007-09"]?.rule?.kind == .isoIECEnquiry)
    #expect(ballot.stages["2007-09"]?.observing.yes == 34)
  }
}
