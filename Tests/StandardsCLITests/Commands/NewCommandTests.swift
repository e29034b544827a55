import TestSupport
import Testing

@testable import StandardsCLI

@Suite struct NewCommandTests {
  @Test(arguments: ["trial", "Wi‑Fi, \"again\"", "=cmd()"])
  func `what it writes is right`(name: String) {
    let made = CommandRun(["new", name])
    #expect(made.code == .success)
    #expect(CommandRun(["check", "-"], input: made.output).code == .success)
  }

  @Test(arguments: ["", "../up", "a/b", "..", "two\nlines"])
  func `a name that check refuses is refused and nothing is written`(name: String) throws {
    let folder = try TestFolder([:])
    let run = CommandRun(["new", name, "--out", "\(folder.path)/new.json"])
    #expect(run.code == .badInput)
    #expect(CommandRun(["check", "\(folder.path)/new.json"]).code == .missing)
  }
}
