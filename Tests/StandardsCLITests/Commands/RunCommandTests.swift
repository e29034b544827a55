import TestSupport
import Testing

@testable import StandardsCLI

@Suite struct RunCommandTests {
  static let small = """
    {"$schema": "scenario.schema.json", "format": 1, "name": "small", "question": "Who wins?",
     "calendar": {"start": "2003-01", "end": "2004-12"},
     "world": {"states": {
       "AAA": {"name": "A", "gdp": {"2003": 50}, "capital": {"latitude": 0, "longitude": 0}},
       "BBB": {"name": "B", "gdp": {"2003": 30}, "capital": {"latitude": 20, "longitude": 0}}}},
     "fields": {"field": {"firms": 200, "innovation": 0.05, "network-benefit": 2,
       "standards": {"One": {"sponsors": {"X": {"home": "AAA"}}}, "Two": {}}}},
     "bodies": {"XX": {"rule": {"kind": "iso-iec-enquiry"},
       "committees": {"XX/TC 1": {"level": "TC", "secretariat": "AAA",
         "members": {"AAA": "P", "BBB": "P"}}},
       "projects": {"doc": {"standard": "One", "committee": "XX/TC 1", "submitted": "2003-02"}}}}}
    """

  let folder: TestFolder

  init() throws { folder = try TestFolder(["small.json": Self.small]) }

  func run(_ options: String...) -> CommandRun {
    CommandRun(["run", "\(folder.path)/small.json"] + options)
  }

  @Test func `the same seed gives the same bytes on any number of workers`() throws {
    for jobs in ["1", "2", "3", "8"] {
      let out = "\(folder.path)/jobs-\(jobs)"
      let run = run("--replicates", "7", "--seed", "7", "--jobs", jobs, "--out", out)
      #expect(run.code == .success)
    }
    let tables = [
      "ballots", "diffusion", "events", "failures", "parameters", "patterns", "runs",
      "secretariats", "series",
      "standards", "summary", "votes",
    ].map { "\($0).csv" }
    #expect(folder.names("jobs-1").filter { $0.hasSuffix(".csv") } == tables)
    for table in tables {
      let one = try #require(folder.bytes("jobs-1/\(table)"))
      #expect(one.count > 20)
      for jobs in [2, 3, 8] { #expect(folder.bytes("jobs-\(jobs)/\(table)") == one) }
    }
  }

  @Test func `the answer stands on standard output, remarks on standard error`() {
    let run = run("--replicates", "2", "--out", "\(folder.path)/out")
    #expect(run.output.contains("Who wins?"))
    #expect(run.output.contains { "▁▂▃▄▅▆▇█".contains($0) })
    #expect(run.messages.contains("2 runs"))
  }

  @Test func `bad input is one clear line, exit code 65, and nothing written`() throws {
    try folder.write(
      Self.small.replacing("\"network-benefit\"", with: "\"network-benefits\""), to: "small.json")
    let run = run("--out", "\(folder.path)/out")
    #expect(run.code == .badInput)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("small.json:6:"))
    #expect(run.messages.contains("network-benefit"))
    #expect(folder.names() == ["small.json"])
  }

  @Test func `a missing file is exit code 66`() {
    #expect(CommandRun(["run", "\(folder.path)/none.json"]).code == .missing)
  }

  @Test func `the same command again finds its own work; another is refused without force`() {
    let out = "\(folder.path)/out"
    let first = run("--replicates", "2", "--out", out)
    let again = run("--replicates", "2", "--out", out)
    #expect(again.code == .success && again.output == first.output)
    #expect(again.messages.contains("complete"))

    let other = run("--replicates", "3", "--out", out)
    #expect(other.code == .cannotCreate)
    #expect(run("--replicates", "3", "--out", out, "--force").code == .success)
    #expect(folder.names().contains("out.old-1"))
  }

  @Test func `an unknown option is a usage error with the nearest name`() {
    let run = run("--replicate", "3")
    #expect(run.code == .usage)
    #expect(run.messages.contains("--replicates"))
  }

  @Test func `a dry run says what it would cost and writes nothing`() {
    let run = run("--dry-run", "--json", "--replicates", "40", "--out", "\(folder.path)/out")
    #expect(run.code == .success)
    #expect(
      run.output.hasPrefix("{\"runs\": 40, \"seconds\": ") || run.output.hasPrefix("{\"runs\":40,"))
    for member in ["seconds", "memory_bytes", "output_bytes"] {
      #expect(run.output.contains("\"\(member)\""))
    }
    #expect(folder.names() == ["small.json"])
  }
}
