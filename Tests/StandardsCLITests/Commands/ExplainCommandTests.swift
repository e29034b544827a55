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

  @Test func `a folder without results is missing`() {
    #expect(CommandRun(["explain", folder.path]).code == .missing)
  }
}
