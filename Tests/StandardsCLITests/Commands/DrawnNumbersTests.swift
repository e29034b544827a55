import Foundation
import SimulationEngine
import Synchronization
import TestSupport
import Testing

@testable import StandardsCLI

/// Runs whose uncertain numbers are drawn, from the command line to the tables.
@Suite struct DrawnNumbersTests {
  private static let scenario = RunCommandTests.small
    .replacing(
      #""network-benefit": 2"#,
      with: #""network-benefit": {"value": 2, "kind": "assumed", "range": [1, 5]}"#
    )
    .replacing(
      #""innovation": 0.05"#,
      with: #""innovation": {"value": 0.05, "kind": "calibrated", "range": [0.01, 0.2]}"#)
  private static let pointers = ["/fields/field/innovation", "/fields/field/network-benefit"]

  private let folder: TestFolder

  init() throws { folder = try TestFolder(["small.json": Self.scenario]) }

  private func run(_ verb: String, _ operand: String, _ options: String...) -> CommandRun {
    CommandRun([verb, "\(folder.path)/\(operand)"] + options)
  }

  private func text(_ name: String) -> String {
    String(decoding: folder.bytes(name) ?? Data(), as: UTF8.self)
  }

  private func rows(_ name: String) -> [[String]] {
    text(name).split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    }
  }

  @Test func `each run keeps the numbers that it drew, and says so`() throws {
    let run = run(
      "run", "small.json", "--numbers", "drawn", "--replicates", "6", "--out", "\(folder.path)/out")
    #expect(run.code == .success)
    #expect(run.output.contains("by 2 numbers drawn from their ranges"))
    let rows = rows("out/drawn.csv")
    #expect(rows.map { $0[0] } == (1...6).flatMap { ["\($0)", "\($0)"] })
    #expect(rows.map { $0[1] } == (1...6).flatMap { _ in Self.pointers })
    let benefits = rows.filter { $0[1] == Self.pointers[1] }.compactMap { Double($0[2]) }
    #expect(Set(benefits).count == 6 && benefits.allSatisfy { (1...5).contains($0) })
    #expect(text("out/report.html").contains("drawn.csv"))
    #expect(text("out/scenario.json").contains(#""numbers": "drawn""#))
    #expect(!text("out/summary.csv").contains("drawn"))
  }

  @Test func `a run with the numbers that it drew written out is the same run`() throws {
    let out = "\(folder.path)/out"
    #expect(
      run("run", "small.json", "--numbers", "drawn", "--replicates", "1", "--out", out).code
        == .success)
    let sets = rows("out/drawn.csv").flatMap { ["--set", "\($0[1])=\($0[2])"] }
    #expect(
      CommandRun(
        ["run", "\(folder.path)/small.json", "--replicates", "1", "--out", "\(folder.path)/again"]
          + sets
      ).code == .success)
    #expect(folder.bytes("again/drawn.csv") == nil)
    for table in ["diffusion", "ballots", "votes", "series"] {
      #expect(folder.bytes("again/\(table).csv") == folder.bytes("out/\(table).csv"))
    }
  }

  @Test func `stopped and resumed, and on any number of workers, the bytes are the same`() throws {
    let whole = "\(folder.path)/whole"
    #expect(
      run(
        "run", "small.json", "--numbers", "drawn", "--replicates", "5", "--jobs", "3", "--out",
        whole
      ).code == .success)
    let arguments = [
      "run", "\(folder.path)/small.json", "--numbers", "drawn", "--replicates", "5", "--jobs", "1",
      "--out", "\(folder.path)/parts",
    ]
    let asked = Mutex(0)
    let terminal = Terminal(isTerminal: false, columns: 100) { _ in nil }
    var console = Console(
      write: { _ in }, warn: { _ in }, output: terminal, messages: terminal,
      environment: { _ in nil }, readInput: { [] }, now: { 0 })
    console.isStopRequested = {
      asked.withLock { asked in
        asked += 1
        return asked > 60
      }
    }
    #expect(CommandLineTool.run(arguments, console: console) == .stopped)
    #expect(CommandRun(arguments).code == .success)
    for name in folder.names("whole") where name != "ro-crate-metadata.json" {
      #expect(folder.bytes("parts/\(name)") == folder.bytes("whole/\(name)"), "\(name)")
    }
  }

  @Test func `arms share the numbers that none of them sets`() throws {
    try folder.write(
      """
      {"$schema": "study.schema.json", "format": 1, "name": "arms", "base": "small.json",
       "arms": {"drawn": {"/uncertainty/numbers": "drawn"},
         "pinned": {"/uncertainty/numbers": "drawn", "/fields/field/network-benefit": 4},
         "stated": {}},
       "replicates": 4}
      """, to: "arms.json")
    #expect(run("study", "arms.json", "--out", "\(folder.path)/arms").code == .success)
    var byArm: [String: [String]] = [:]
    let arms = Dictionary(
      uniqueKeysWithValues: rows("arms/runs.csv").map { ($0[0], "\($0[1]) \($0[3])") })
    for row in rows("arms/drawn.csv") { byArm[arms[row[0]] ?? "", default: []] += row[1...] }
    for replicate in 1...4 {
      let drawn = try #require(byArm["drawn \(replicate)"])
      #expect(drawn.count == 4)
      #expect(byArm["pinned \(replicate)"] == Array(drawn[..<2]))
      #expect(byArm["stated \(replicate)"] == nil)
    }
  }

  @Test func `verify, replicates, the dry run and explain know of them`() throws {
    let verify = run("verify", "small.json", "--numbers", "drawn")
    #expect(verify.code == .success)
    #expect(verify.output != run("verify", "small.json").output)
    #expect(
      run("replicates", "small.json", "--numbers", "drawn", "--replicates", "3").code == .success)
    #expect(run("run", "small.json", "--numbers", "drawn", "--dry-run").code == .success)
    let out = "\(folder.path)/out"
    _ = run("run", "small.json", "--numbers", "drawn", "--replicates", "2", "--out", out)
    let explained = run("explain", "out", "--run", "2")
    #expect(explained.code == .success)
    #expect(explained.output.contains(Self.pointers[1]))
    let drawn = try #require(rows("out/drawn.csv").last { $0[1] == Self.pointers[1] })
    #expect(explained.output.contains(significant(try #require(Double(drawn[2])), digits: 3)))
    #expect(run("run", "small.json", "--numbers", "guessed").code == .usage)
  }
}
