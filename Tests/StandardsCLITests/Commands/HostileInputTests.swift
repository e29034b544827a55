import TestSupport
import Testing

@testable import StandardsCLI

/// What once brought a run down, or let it write where nobody asked it to.
@Suite struct HostileInputTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder(["small.json": RunCommandTests.small]) }

  private func run(_ options: [String]) -> CommandRun {
    CommandRun(["run", "\(folder.path)/small.json", "--replicates", "1", "--quiet"] + options)
  }

  @Test(arguments: [
    ("/name", "\"../../elsewhere\""), ("/name", "\"..\""), ("/name", "\"a\\u001b[2J\""),
    ("/fields/field/standards", "{}"),
    ("/fields/second", "{\"standards\": {\"One\": {}}}"),
    ("/bodies/YY", "{\"committees\": {\"XX/TC 1\": {}}}"),
    (
      "/bodies/YY",
      """
      {"committees": {"YY/TC 1": {}}, "projects": {"doc": {"standard": "One",
        "committee": "YY/TC 1", "submitted": "2003-02"}}}
      """
    ),
    ("/bodies/XX/projects/doc/proposers", "{\"AAB\": 1}"),
    ("/world/states/AAA/gdp", "{\"2003\": 1e308}"),
    ("/parameters/gravity/distance-exponent", "1e308"),
    ("/parameters/gravity/home-distance", "5e-324"),
    ("/parameters/secretariats/gdp-elasticity", "400"),
    ("/parameters/voting/merit", "1e308"),
    ("/world/backcast/secretariats/AAA", "{\"2000\": 1e300}"),
  ])
  func `is refused before anything runs`(pointer: String, value: String) {
    let run = run(["--set", "\(pointer)=\(value)", "--out", "\(folder.path)/out"])
    #expect(run.code == .badInput)
    #expect(run.messages.contains("error: "))
    #expect(!run.messages.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(folder.names() == ["out.partial", "small.json"])
  }

  /// The largest numbers that a file may hold, all against one another.
  @Test func `extremes that are allowed are run and explained`() {
    let largest = "1000000000000000"
    var options = ["--out", "\(folder.path)/out"]
    for weight in ["approval", "merit", "openness", "stakes", "ties", "experience", "private-view"]
    {
      options += ["--set", "/parameters/voting/\(weight)=\(largest)"]
    }
    options += ["--set", "/parameters/voting/alignment=0.99"]
    options += ["--set", "/parameters/secretariats/vacancy-hazard=1"]
    options += ["--set", "/fields/field/standards/One/quality=\(largest)"]
    options += ["--set", "/fields/field/standards/Two/quality=-\(largest)"]
    options += ["--set", "/world/states/AAA/gdp={\"2002\": 0, \"2003\": 1e9, \"2004\": 5e-324}"]
    let run = run(options)
    #expect(run.messages == "")
    #expect(run.code == .success)
    let explained = CommandRun(["explain", "\(folder.path)/out"])
    #expect(explained.code == .success)
    #expect(explained.output.contains("merit"))
  }

  @Test func `the largest seed is a number in every table and can be explained`() throws {
    let seed = "9223372036854775807"
    #expect(run(["--seed", seed, "--out", "\(folder.path)/out"]).code == .success)
    let runs = try #require(folder.bytes("out/runs.csv"))
    #expect(String(decoding: runs, as: UTF8.self).contains(",\(seed),"))
    #expect(CommandRun(["explain", "\(folder.path)/out"]).code == .success)
  }

  @Test func `a negative seed in a plan that somebody edited is no seed`() throws {
    #expect(run(["--out", "\(folder.path)/out"]).code == .success)
    let plan = String(decoding: try #require(folder.bytes("out/plan.json")), as: UTF8.self)
    try folder.write(plan.replacing("\"seed\": 1", with: "\"seed\": -1"), to: "out/plan.json")
    #expect(CommandRun(["explain", "\(folder.path)/out"]).code != .success)
  }

  @Test func `check lists the mistakes of all files it is given`() throws {
    try folder.write("{", to: "a.json")
    try folder.write(
      RunCommandTests.small.replacing("\"AAA\": \"P\"", with: "\"AAC\": \"P\""), to: "b.json")
    let check = CommandRun(
      ["check"] + ["a", "small", "b", "none"].map { "\(folder.path)/\($0).json" })
    #expect(check.code == .badInput)
    for name in ["a.json:1:", "b.json:10:", "none.json:1:1"] {
      #expect(check.messages.contains(name))
    }
    #expect(check.output.contains("small.json: ok"))
  }

  @Test func `a run that is asked to stop keeps what it has, and is no finished folder`() {
    let console = Console(
      write: { _ in }, warn: { _ in },
      output: Terminal(isTerminal: false, columns: 80) { _ in nil },
      messages: Terminal(isTerminal: false, columns: 80) { _ in nil }, environment: { _ in nil },
      readInput: { [] }, now: { 0 })
    var stopping = console
    stopping.isStopRequested = { true }
    let code = CommandLineTool.run(
      ["run", "\(folder.path)/small.json", "--out", "\(folder.path)/out"], console: stopping)
    #expect(code == .stopped)
    #expect(folder.names() == ["out.partial", "small.json"])
  }
}
