import Experiments
import Foundation
import StandardsModel
import TestSupport
import Testing

@testable import StandardsCLI

@Suite struct WarmUpTests {
  static let mandate = RunCommandTests.small.replacing(
    "\"bodies\":",
    with: """
      "instruments": {"must": {"kind": "mandate", "state": "AAA", "standard": "Two",
        "from": "2004-01", "strength": 3}},
       "bodies":
      """)

  static func study(_ more: String, replicates: Int = 2) -> String {
    """
    {"$schema": "study.schema.json", "format": 1, "name": "warm", "base": "small.json",
     "arms": {"late": {"/instruments/must/from": "2004-06"}, "soon": {},
              "weak": {"/fields/field/network-benefit": 0.5}},
     \(more)"replicates": \(replicates)}
    """
  }

  static let warm = #""warm-up": {"until": "2004-01", "futures": 3}, "#

  let folder: TestFolder

  init() throws {
    folder = try TestFolder([
      "small.json": Self.mandate, "study.json": Self.study(Self.warm),
    ])
  }

  func run(_ file: String, _ options: String..., out: String) -> CommandRun {
    CommandRun(["study", "\(folder.path)/\(file)"] + options + ["--out", "\(folder.path)/\(out)"])
  }

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

  @Test func `with one future every table is that of the study without warm-up`() throws {
    try folder.write(Self.study(""), to: "plain.json")
    try folder.write(
      Self.study(#""warm-up": {"until": "2004-01"}, "#), to: "one.json")
    #expect(run("plain.json", out: "plain").code == .success)
    #expect(run("one.json", out: "one").code == .success)
    let tables = folder.names("plain").filter { $0.hasSuffix(".csv") }
    #expect(tables.count > 8)
    for table in tables {
      #expect(folder.bytes("one/\(table)") == folder.bytes("plain/\(table)"), "\(table)")
    }
  }

  @Test func `futures of a history share its rows exactly, and no others`() throws {
    #expect(run("study.json", out: "out").code == .success)
    let runs = rows("out/runs.csv")
    #expect(runs[0][6...7] == ["history", "future"])
    #expect(runs.count == 1 + 3 * 2 * 3)
    // By arm and history: what the rows before the date say, and those after it.
    var before: [String: Set<String>] = [:]
    var after: [String: Set<String>] = [:]
    let diffusion = rows("out/diffusion.csv").dropFirst()
    for run in runs.dropFirst() {
      let own = diffusion.filter { $0[0] == run[0] }.map { $0.dropFirst().joined(separator: ",") }
      let key = "\(run[1]) \(run[6])"
      before[key, default: []].insert(own.filter { $0 < "2004-01" }.joined(separator: "\n"))
      after[key, default: []].insert(own.filter { $0 >= "2004-01" }.joined(separator: "\n"))
    }
    #expect(before.count == 6)
    #expect(before.values.allSatisfy { $0.count == 1 })
    #expect(after.values.allSatisfy { $0.count == 3 })
    // A lever that differs after the date alone does not show before it; another history does.
    #expect(before["late 1"] == before["soon 1"] && after["late 1"] != after["soon 1"])
    #expect(before["weak 1"] != before["soon 1"])
    #expect(before["soon 1"] != before["soon 2"])
  }

  @Test func `workers, shards and resuming do not matter`() throws {
    try folder.write(
      Self.study(
        Self.warm
          + #""levers": {"/fields/field/innovation": {"kind": "real", "range": [0, 1], "levels": 3}}, "#
      ), to: "study.json")
    #expect(run("study.json", "--jobs", "1", out: "one").code == .success)
    let whole = contents("one")
    #expect(run("study.json", "--jobs", "5", out: "five").code == .success)
    #expect(contents("five") == whole)
    for shard in [2, 1] {
      #expect(run("study.json", "--shard", "\(shard)/2", out: "part-\(shard)").code == .success)
    }
    let merged = CommandRun([
      "merge", "\(folder.path)/part-1", "\(folder.path)/part-2", "--out", "\(folder.path)/merged",
    ])
    #expect(merged.code == .success)
    #expect(contents("merged") == whole)
    let suite = try StudyCommandTests()
    for questions in [1, 50, 400] {
      let arguments = [
        "study", "\(folder.path)/study.json", "--jobs", "2", "--out",
        "\(folder.path)/s\(questions)",
      ]
      #expect(suite.stopped(after: questions, arguments) == .stopped)
      #expect(CommandRun(arguments).code == .success)
      #expect(contents("s\(questions)") == whole)
    }
  }

  @Test func `a history is simulated once for arms that share it`() throws {
    let loader = StudyLoader(console: Self.silent, seed: 1)
    let job = try loader.job("\(folder.path)/study.json", command: "study")
    let warm = WarmStates(workers: 1)
    let source = ScenarioSource(job)
    let order = WorkOrder(job.plan, replicates: 1...job.plan.replicates, workers: 1)
    for position in 0..<order.count {
      let run = job.plan[order.index(position)]
      let luck = job.plan.luck(of: run)
      let made = try source.scenario(arm: run.arm, point: run.point, history: luck.history).get()
      _ = warm.tables(made.scenario, luck: luck, workers: 1, begin: { _ in })
    }
    // Two histories; late and soon are one until the date, weak is another world.
    #expect(warm.madeCount == 2 * 2)
  }

  static var silent: Console {
    let terminal = Terminal(isTerminal: false, columns: 100) { _ in nil }
    return Console(
      write: { _ in }, warn: { _ in }, output: terminal, messages: terminal,
      environment: { _ in nil }, readInput: { [] }, now: { 0 })
  }

  @Test func `intervals are those of histories, not of runs that share one`() throws {
    #expect(run("study.json", out: "out").code == .success)
    let header = try #require(rows("out/summary.csv").first)
    let (mean, low, high) = (6, 13, 14)
    #expect(header[mean] == "mean" && header[low] == "ci_low" && header[high] == "ci_high")
    let shares = rows("out/summary.csv").filter {
      $0[0] == "soon" && $0[2] == "diffusion.share" && $0[4] == "2003-12"
    }
    #expect(!shares.isEmpty)
    for row in shares {
      // Six runs, two histories, exactly alike within each: the interval of two numbers. Student's
      // factor for two is 12.706, for six 2.571.
      let half = (Double(row[high])! - Double(row[low])!) / 2
      let deviation = Double(row[7])!
      // Two values a and b, each three times: sd over six = |a − b|·√(3/10), over two = |a − b|/√2.
      let ofTwo = deviation / 0.3.squareRoot() / 2.0.squareRoot()
      #expect(abs(half - 12.7062047 * ofTwo / 2.0.squareRoot()) < 1e-6 * max(1, half))
    }
  }

  @Test(arguments: [
    ("2003-01", "before"), ("2005-01", "after"), ("2002-06", "before"),
  ])
  func `a date that leaves nothing before or after it is found with its place`(
    until: String, side: String
  ) throws {
    try folder.write(
      """
      {"$schema": "study.schema.json", "format": 1, "base": "small.json",
       "warm-up": {
         "until": "\(until)", "futures": 3}}
      """, to: "wrong.json")
    for verb in ["study", "check"] {
      let wrong = CommandRun([verb, "\(folder.path)/wrong.json"])
      #expect(wrong.code == .badInput)
      #expect(wrong.messages.contains("wrong.json:3:4: error:"), "\(wrong.messages)")
      #expect(wrong.messages.contains("leaves no month \(side) it"))
      #expect(wrong.messages.contains("2003-02 to 2004-12"))
    }
  }

  @Test func `other mistakes in a warm-up have their place too`() throws {
    try folder.write(
      """
      {"$schema": "study.schema.json", "format": 1, "base": "small.json",
       "levers": {"/calendar/start": {"kind": "categorical", "values": ["2003-01", "2004-06"]}},
       "warm-up": {"until": "2004-06"}}
      """, to: "moved.json")
    let moved = CommandRun(["check", "\(folder.path)/moved.json"])
    #expect(moved.code == .badInput)
    #expect(moved.messages.contains("moved.json:2:13: error:"), "\(moved.messages)")
    for (text, words) in [
      (#"{"until": "2004-13"}"#, "2004-13"), (#"{"futures": 3}"#, "until"),
      (#"{"until": "2004-01", "futures": 0}"#, "out of range"),
      (#"{"until": "2004-01", "future": 2}"#, "futures"),
    ] {
      try folder.write(
        """
        {"$schema": "study.schema.json", "format": 1, "base": "small.json",
         "warm-up": \(text)}
        """, to: "wrong.json")
      let wrong = CommandRun(["check", "\(folder.path)/wrong.json"])
      #expect(wrong.code == .badInput)
      #expect(wrong.messages.contains("wrong.json:2:"), "\(wrong.messages)")
      #expect(wrong.messages.contains(words), "\(wrong.messages)")
    }
  }
}
