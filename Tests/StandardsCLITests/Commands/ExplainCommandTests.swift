import Foundation
import TestSupport
import Testing

@testable import StandardsCLI

@Suite struct ExplainCommandTests {
  let folder: TestFolder

  init() throws {
    folder = try TestFolder(["small.json": RunCommandTests.small])
    _ = CommandRun([
      "run", "\(folder.path)/small.json", "--replicates", "2", "--out", "\(folder.path)/out",
    ])
  }

  @Test func `the story agrees with the tables of the run`() throws {
    let run = CommandRun(["explain", "\(folder.path)/out", "--run", "2", "--project", "doc"])
    #expect(run.code == .success)
    #expect(run.output.contains("2003-08  enquiry ballot"))
    let ballots = String(decoding: try #require(folder.bytes("out/ballots.csv")), as: UTF8.self)
    let row = try #require(ballots.split(separator: "\n").first { $0.hasPrefix("2,2003-08") })
    let cells = row.split(separator: ",", omittingEmptySubsequences: false)
    #expect(run.output.contains("P-members \(cells[7]) to \(cells[8])"))
  }

  @Test func `an unknown document gets the nearest name`() {
    let run = CommandRun(["explain", "\(folder.path)/out", "--project", "dok"])
    #expect(run.code == .usage)
    #expect(run.messages.contains("doc"))
  }

  /// The line of a run's verdict in `ballots.csv`.
  func verdict(_ name: String, run: Int) -> Substring? {
    String(decoding: folder.bytes("\(name)/ballots.csv") ?? .init(), as: UTF8.self)
      .split(separator: "\n").first { $0.hasPrefix("\(run),") }
  }

  @Test func `a run of a study is told under its own arm and point`() throws {
    try folder.write(
      """
      {"$schema": "study.schema.json", "format": 1, "name": "sweep", "base": "small.json",
       "levers": {"/bodies/XX/projects/doc/submitted":
         {"kind": "categorical", "values": ["2003-02", "2004-02"]}},
       "arms": {"plain": {}, "strict": {"/parameters/voting/approval": -3}},
       "warm-up": {"until": "2003-04", "futures": 2}, "replicates": 1}
      """, to: "study.json")
    let study = CommandRun([
      "study", "\(folder.path)/study.json", "--out", "\(folder.path)/sweep",
    ])
    #expect(study.code == .success)
    func explain(_ options: String...) -> CommandRun {
      CommandRun(["explain", "\(folder.path)/sweep"] + options)
    }
    let late = explain("--arm", "strict", "--point", "2")
    #expect(late.code == .success)
    #expect(late.output.contains("run 4"))
    #expect(
      late.output.contains(
        "arm 'strict', point 2, future 1 of history 1; /bodies/XX/projects/doc/submitted = 2004-02")
    )
    #expect(late.output.contains("2004-08  enquiry ballot"))
    for run in 1...8 {
      let told = explain("--run", "\(run)")
      let cells = try #require(verdict("sweep", run: run))
        .split(separator: ",", omittingEmptySubsequences: false)
      #expect(told.output.contains("\(cells[1])  enquiry ballot"))
      #expect(told.output.contains("P-members \(cells[7]) to \(cells[8])"), "run \(run)")
    }
    for (options, words) in [
      (["--arm", "strikt"], "strict"), (["--point", "3"], "1 to 2"), (["--run", "9"], "1 to 8"),
      (["--run", "1", "--arm", "strict"], "1 is of arm 'plain' at point 1"),
    ] {
      let wrong = CommandRun(["explain", "\(folder.path)/sweep"] + options)
      #expect(wrong.code == .usage, "\(options)")
      #expect(wrong.messages.contains(words), "\(wrong.messages)")
    }
  }

  @Test func `a compared scenario is told as it was`() throws {
    try folder.write(
      RunCommandTests.small.replacing("2003-02", with: "2003-05")
        .replacing("\"small\"", with: "\"later\""), to: "later.json")
    let compared = CommandRun([
      "compare", "\(folder.path)/small.json", "\(folder.path)/later.json", "--replicates", "2",
      "--out", "\(folder.path)/both",
    ])
    #expect(compared.code == .success)
    for (arm, month) in [("small", "2003-08"), ("later", "2003-11")] {
      let told = CommandRun(["explain", "\(folder.path)/both", "--arm", arm])
      #expect(told.output.contains("arm '\(arm)', replicate 1"))
      #expect(told.output.contains("\(month)  enquiry ballot"), "\(told.output)")
    }
  }

  @Test func `a folder without results is missing`() {
    #expect(CommandRun(["explain", folder.path]).code == .missing)
  }
}
