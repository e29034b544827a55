import ScenarioFiles
import TestSupport
import Testing

@testable import StandardsCLI

@Suite struct WriteReportTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder(["small.json": RunCommandTests.small]) }

  func text(_ name: String) throws -> String {
    String(decoding: try #require(folder.bytes(name)), as: UTF8.self)
  }

  @Test func `run leaves a report, a data package and a research object beside the tables`() throws
  {
    let run = CommandRun(
      ["run", "\(folder.path)/small.json", "--replicates", "3", "--out", "\(folder.path)/out"])
    #expect(run.code == .success)
    let report = try text("out/report.html")
    #expect(report.contains("Who wins?"))
    #expect(report.contains("Who voted how on doc"))
    let package = try #require(JSONNode(parsing: try text("out/datapackage.json")))
    #expect(package.string("question") == "Who wins?")
    let resources = package["resources"]?.elements ?? []
    #expect(
      resources.map { $0.string("path") }
        == folder.names("out").filter { $0.hasSuffix(".csv") }.sorted())
    for resource in resources {
      let fields = resource["schema"]?["fields"]?.elements ?? []
      #expect(!fields.isEmpty)
      #expect(fields.allSatisfy { $0.string("description")?.isEmpty == false })
      let name = try #require(resource.string("path"))
      #expect(
        resource.string("hash") == "sha256:"
          + SHA256.hexadecimal(Array(try text("out/\(name)").utf8)))
    }
    let crate = try #require(JSONNode(parsing: try text("out/ro-crate-metadata.json")))
    let ids = (crate["@graph"]?.elements ?? []).compactMap { $0.string("@id") }
    #expect(ids.contains("report.html") && ids.contains("./") && ids.contains("#run"))
    let parameters = try text("out/parameters.csv")
    #expect(parameters.hasPrefix("pointer,meaning,unit,value,kind,range,source\n"))
    #expect(parameters.contains("/fields/field/network-benefit,"))
  }

  @Test func `report draws the same page again from the files alone`() throws {
    _ = CommandRun(
      ["run", "\(folder.path)/small.json", "--replicates", "2", "--out", "\(folder.path)/out"])
    let names = ["report.html", "datapackage.json", "parameters.csv"]
    let before = try names.map { try text("out/\($0)") }
    let again = CommandRun(["report", "\(folder.path)/out", "--svg"])
    #expect(again.code == .success)
    #expect(try names.map { try text("out/\($0)") } == before)
    #expect(folder.names("out/figures").contains("ballots.svg"))
  }

  @Test func `a folder without runs is refused`() {
    let run = CommandRun(["report", folder.path])
    #expect(run.code == .missing)
    #expect(run.messages.contains("no folder of results"))
  }

  @Test func `names of any kind give tables that read back and a harmless report`() throws {
    let hostile = RunCommandTests.small
      .replacing("\"One\"", with: "\"<script>alert(1)</script>\"")
      .replacing("\"Two\"", with: "\"=cmd(), \\\"quoted\\\" 🧪 שלום\"")
      .replacing("\"Who wins?\"", with: "\"</h1><script>alert(2)</script>\"")
    try folder.write(hostile, to: "hostile.json")
    let run = CommandRun(
      ["run", "\(folder.path)/hostile.json", "--replicates", "2", "--out", "\(folder.path)/out"])
    #expect(run.code == .success, "\(run.messages)")
    let report = try text("out/report.html")
    #expect(report.split(separator: "<script").count == 3)
    #expect(report.contains("&lt;script&gt;alert(1)"))
    #expect(try text("out/diffusion.csv").contains(",\"'=cmd(), \"\"quoted\"\" 🧪 שלום\","))
  }
}
