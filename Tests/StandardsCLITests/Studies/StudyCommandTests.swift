import Foundation
import Synchronization
import TestSupport
import Testing

@testable import StandardsCLI

@Suite struct StudyCommandTests {
  static let study = """
    {"$schema": "study.schema.json", "format": 1, "name": "sweep", "base": "small.json",
     "levers": {"/fields/field/network-benefit": {"kind": "real", "range": [0, 4], "levels": 3},
                "/fields/field/firms": {"kind": "integer", "range": [100, 200], "step": 100}},
     "arms": {"one": {}, "other": {"/fields/field/innovation": 0.01}, "same": {}},
     "replicates": 3}
    """

  let folder: TestFolder

  init() throws {
    folder = try TestFolder(["small.json": RunCommandTests.small, "study.json": Self.study])
  }

  func run(_ verb: String, _ operand: String, _ options: String...) -> CommandRun {
    CommandRun([verb, "\(folder.path)/\(operand)"] + options)
  }

  /// Every file of a folder.
  /// All files but the one that tells a day and where it was made.
  func contents(_ name: String) -> [String: Data] {
    var contents: [String: Data] = [:]
    for file in folder.names(name) where file != "ro-crate-metadata.json" {
      contents[file] = folder.bytes("\(name)/\(file)")
    }
    return contents
  }

  func rows(_ name: String) -> [[String]] {
    String(decoding: folder.bytes(name) ?? Data(), as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) } }
  }

  /// The same command with somebody who asks to stop when asked for the n-th time whether anybody does.
  func stopped(after questions: Int, _ arguments: [String]) -> ExitCode {
    let asked = Mutex(0)
    let terminal = Terminal(isTerminal: false, columns: 100) { _ in nil }
    var console = Console(
      write: { _ in }, warn: { _ in }, output: terminal, messages: terminal,
      environment: { _ in nil }, readInput: { [] }, now: { 0 })
    console.isStopRequested = {
      asked.withLock { asked in
        asked += 1
        return asked > questions
      }
    }
    return CommandLineTool.run(arguments, console: console)
  }

  @Test func `a study varies its levers over arms, and says so in runs.csv`() throws {
    #expect(run("study", "study.json", "--out", "\(folder.path)/out").code == .success)
    let runs = rows("out/runs.csv")
    #expect(
      runs[0] == [
        "run", "arm", "point", "replicate", "seed", "status", "/fields/field/firms",
        "/fields/field/network-benefit",
      ])
    #expect(runs.count == 1 + 3 * 6 * 3)
    #expect(runs[1] == ["1", "one", "1", "1", "1", "complete", "100", "0.0"])
    #expect(runs[4] == ["4", "one", "2", "1", "1", "complete", "100", "2.0"])
    #expect(folder.names("out").count <= 20)
    #expect(rows("out/failures.csv").count == 1)
  }

  @Test func `identical arms differ by exactly zero, others do not`() {
    #expect(run("compare", "study.json", "--out", "\(folder.path)/out").code == .success)
    let rows = rows("out/differences.csv").dropFirst()
    let same = rows.filter { $0[0] == "one" && $0[1] == "same" }
    #expect(!same.isEmpty)
    for row in same { #expect(row[7] == "0.0" && row[8] == "0.0" && row[9] == "0.0") }
    #expect(rows.contains { $0[0] == "one" && $0[1] == "other" && $0[7] != "0.0" })
  }

  @Test func `stopped at any moment, the same command goes on to the same bytes`() {
    let arguments = ["study", "\(folder.path)/study.json", "--jobs", "2", "--out"]
    #expect(CommandRun(arguments + ["\(folder.path)/whole"]).code == .success)
    let whole = contents("whole")
    for questions in [0, 1, 40, 333, 1000] {
      let out = "stopped-\(questions)"
      #expect(stopped(after: questions, arguments + ["\(folder.path)/\(out)"]) == .stopped)
      #expect(folder.names().contains("\(out).partial"))
      let status = CommandRun(["status", "\(folder.path)/\(out)", "--json"])
      #expect(status.output.contains("\"stopped\"") && status.output.contains("54"))
      #expect(CommandRun(arguments + ["\(folder.path)/\(out)"]).code == .success)
      #expect(contents(out) == whole, "after \(questions)")
      #expect(!folder.names().contains("\(out).partial"))
    }
  }

  @Test(arguments: [[1], [2, 1], [5, 2, 1, 4, 3]])
  func `shards in any order merge to the bytes of one process`(order: [Int]) {
    #expect(run("study", "study.json", "--out", "\(folder.path)/whole").code == .success)
    for shard in order {
      let text = "\(shard)/\(order.count)"
      let out = "\(folder.path)/part-\(shard)"
      #expect(run("study", "study.json", "--shard", text, "--out", out).code == .success)
      #expect(run("study", "study.json", "--shard", text, "--out", out).code == .success)
    }
    let parts = order.reversed().map { "\(folder.path)/part-\($0)" }
    #expect(
      CommandRun(["merge"] + parts + ["--out", "\(folder.path)/merged"]).code == .success)
    #expect(contents("merged") == contents("whole"))
    if order.count > 1 {
      let some = CommandRun(["merge", parts[0], "--out", "\(folder.path)/some"])
      #expect(some.code == .missing)
      #expect(some.messages.contains("/\(order.count)"))
    }
  }

  /// Fewer runs than were planned are not the study, wherever the others went.
  @Test func `a shard whose runs were damaged or cut off is refused`() throws {
    for shard in 1...2 {
      #expect(
        run(
          "study", "study.json", "--shard", "\(shard)/2", "--out", "\(folder.path)/part-\(shard)"
        ).code == .success)
    }
    let whole = try #require(folder.bytes("part-2/runs.segment"))
    let place = URL(fileURLWithPath: "\(folder.path)/part-2/runs.segment")
    var flipped = whole
    flipped[flipped.startIndex + whole.count / 2] ^= 1
    for spoilt in [flipped, whole.dropLast(1), whole.prefix(8), Data()] {
      try spoilt.write(to: place)
      let merged = CommandRun(
        [
          "merge", "\(folder.path)/part-1", "\(folder.path)/part-2", "--out",
          "\(folder.path)/spoilt",
        ]
      )
      #expect(merged.code == .missing, "\(spoilt.count) of \(whole.count) bytes")
      #expect(merged.messages.contains("again"))
      #expect(folder.names("spoilt").isEmpty)
    }
  }

  @Test func `one point is run again alone`() {
    #expect(run("study", "study.json", "--out", "\(folder.path)/whole").code == .success)
    #expect(
      run("study", "study.json", "--point", "4", "--out", "\(folder.path)/alone").code == .success)
    let whole = rows("whole/summary.csv").filter { $0[1] == "4" }
    #expect(!whole.isEmpty)
    #expect(Array(rows("alone/summary.csv").dropFirst()) == whole)
  }

  @Test func `a run that cannot be made is listed, the others complete`() throws {
    try folder.write(
      """
      {"$schema": "study.schema.json", "format": 1, "name": "spoiled", "base": "small.json",
       "levers": {
         "/calendar/end": {"kind": "categorical", "values": ["2003-12", "2004-12"]},
         "/calendar/start": {"kind": "categorical", "values": ["2003-01", "2004-06"]}},
       "replicates": 2}
      """, to: "spoiled.json")
    let spoiled = run("study", "spoiled.json", "--out", "\(folder.path)/out")
    #expect(spoiled.code == .someRunsFailed)
    let failures = rows("out/failures.csv")
    #expect(failures.count == 3)
    #expect(failures[1][0...5] == ["2", "small", "2", "1", "", "scenario"])
    #expect(rows("out/runs.csv").count == 9)
    #expect(rows("out/runs.csv")[2][5] == "failed")
  }

  @Test func `precision ends a point in fixed batches, the cap in any case`() throws {
    for (width, expected) in [("1", 4), ("0.0000001", 12)] {
      try folder.write(
        """
        {"$schema": "study.schema.json", "format": 1, "name": "until", "base": "small.json",
         "replicates": {"until": {"series": "diffusion.share", "half-width": \(width),
           "batch": 4, "at-most": 12}}}
        """, to: "until.json")
      let out = "until-\(expected)"
      #expect(run("study", "until.json", "--out", "\(folder.path)/\(out)").code == .success)
      #expect(rows("\(out)/runs.csv").count == 1 + expected)
    }
  }

  @Test func `unknown pointers of levers and arms are findings with their place`() throws {
    try folder.write(
      """
      {"$schema": "study.schema.json", "format": 1, "base": "small.json",
       "levers": {"/fields/field/network-benefits": {"kind": "real", "range": [0, 1]}},
       "arms": {"a": {}, "b": {
         "/fields/feld/innovation": 0.1}}}
      """, to: "wrong.json")
    for verb in ["study", "check"] {
      let wrong = run(verb, "wrong.json")
      #expect(wrong.code == .badInput)
      #expect(wrong.messages.contains("wrong.json:2:13: error:"))
      #expect(wrong.messages.contains("/fields/field/network-benefit"))
      #expect(wrong.messages.contains("wrong.json:4:"))
    }
  }

  @Test func `points come from a table, its mistakes by line and column`() throws {
    try folder.write(
      Self.study.replacing(
        "\"replicates\": 3",
        with: "\"design\": {\"kind\": \"csv\", \"file\": \"points.csv\"}, \"replicates\": 1"),
      to: "table.json")
    let header = "/fields/field/firms,/fields/field/network-benefit\n"
    try folder.write(header + "100,1.5\n200,\n", to: "points.csv")
    #expect(run("study", "table.json", "--out", "\(folder.path)/out").code == .success)
    #expect(rows("out/runs.csv").last?.suffix(2) == ["200", ""])
    try folder.write(header + "100,1.5\n150,1\n100\n", to: "points.csv")
    let wrong = run("study", "table.json", "--out", "\(folder.path)/other")
    #expect(wrong.code == .badInput)
    #expect(wrong.messages.contains("points.csv:3:1: error:"))
    #expect(wrong.messages.contains("points.csv:4:1: error:"))
  }

  @Test(arguments: [
    ("/fields/field/firms,/fields/field/firms\n100,100\n", "points.csv:1:2: error: there are two"),
    ("/fields/field/firm\n100\n", "did you mean '/fields/field/firms'?"),
    ("/fields/field/firms\n\"100\n", "points.csv:2:1: error: the quote that opens"),
    ("/fields/field/firms\nmany\n", "found 'many'"), ("", "the table is empty"),
  ])
  func `a table that cannot be one is refused with its place`(text: String, words: String) throws {
    try folder.write(
      Self.study.replacing(
        "\"replicates\": 3",
        with: "\"design\": {\"kind\": \"csv\", \"file\": \"points.csv\"}, \"replicates\": 1"),
      to: "table.json")
    try folder.write(text, to: "points.csv")
    let wrong = run("study", "table.json", "--out", "\(folder.path)/out")
    #expect(wrong.code == .badInput)
    #expect(wrong.messages.contains(words), "\(wrong.messages)")
    // As a spreadsheet writes it, with a mark before the first byte and long line ends.
    try folder.write("\u{FEFF}/fields/field/firms\r\n100\r\n", to: "points.csv")
    #expect(run("study", "table.json", "--out", "\(folder.path)/out").code == .success)
  }

  @Test func `a mean of a series that there is not is refused with its place`() throws {
    try folder.write(
      """
      {"$schema": "study.schema.json", "format": 1, "name": "until", "base": "small.json",
       "replicates": {"until": {
         "series": "diffusion.shares", "half-width": 0.1, "at-most": 12}}}
      """, to: "until.json")
    for verb in ["study", "check"] {
      let wrong = run(verb, "until.json")
      #expect(wrong.code == .badInput)
      #expect(wrong.messages.contains("until.json:3:4: error: there is no series"))
      #expect(wrong.messages.contains("did you mean 'diffusion.share'?"))
    }
    try folder.write(
      """
      {"$schema": "study.schema.json", "format": 1, "name": "until", "base": "small.json",
       "replicates": {"until": {"series": "states-led", "half-width": 9, "batch": 2,
         "at-most": 12}}}
      """, to: "until.json")
    #expect(run("study", "until.json", "--out", "\(folder.path)/out").code == .success)
    #expect(rows("out/runs.csv").count == 3)
  }

  @Test func `a part that cannot be is refused`() {
    for options in [
      ["--point", "7"], ["--shard", "0/2"], ["--shard", "3/2"], ["--shard", "1"],
      ["--shard", "1/2", "--point", "1"],
    ] {
      let wrong = CommandRun(["study", "\(folder.path)/study.json"] + options)
      #expect(wrong.code == .usage, "\(options)")
      #expect(wrong.messages.contains("\(options[0]) must be"), "\(wrong.messages)")
    }
  }

  @Test func `a study is no scenario to verify or to plan replicates for`() {
    for verb in ["verify", "replicates"] {
      let wrong = run(verb, "study.json")
      #expect(wrong.code == .badInput)
      #expect(wrong.messages.contains("this is a study file, expected a scenario file"))
      #expect(run(verb, "nothing.json").code == .missing)
    }
    #expect(run("replicates", "small.json", "--replicates", "1").code == .usage)
  }

  @Test func `a job script names its shards and is given the dry run's resources`() {
    let script = run("slurm", "study.json", "--tasks", "4")
    #expect(script.code == .success)
    #expect(script.output.hasPrefix("#!/bin/bash\n"))
    #expect(script.output.contains("#SBATCH --array=1-4\n"))
    #expect(script.output.contains("--shard \"$SLURM_ARRAY_TASK_ID/4\""))
    #expect(script.output.contains("#SBATCH --mem="))
  }

  @Test func `this machine verifies, and a pilot says how many replicates are enough`() {
    let verified = CommandRun(["verify", "\(folder.path)/small.json"])
    #expect(verified.code == .success)
    #expect(verified.output.contains("identical") && !verified.output.contains("DIFFERENT"))
    let advice = run("replicates", "small.json", "--replicates", "8")
    #expect(advice.code == .success)
    #expect(advice.output.contains("diffusion.share"))
  }
}
