import Glibc
import TestSupport
import Testing

@testable import StandardsCLI

/// Result folders that somebody else made, or that were damaged on the way.
@Suite struct HostileFolderTests {
  let folder: TestFolder

  init() throws { folder = try TestFolder(["small.json": RunCommandTests.small]) }

  private func plan(_ members: String) -> String {
    """
    {"format": 1, "version": "0.1.0", "command": "study", "name": "x", "digest": "sha256:0",
     "arms": {"a": {"set": {}}}, \(members)}
    """
  }

  private func folder(_ name: String, plan: String) throws -> String {
    let path = "\(folder.path)/\(name)"
    mkdir(path, 0o777)
    try folder.write(plan, to: "\(name)/plan.json")
    return path
  }

  /// An empty range, a set as large as the number that somebody wrote, a seed below zero.
  @Test(arguments: [
    "\"part\": \"shard-1-of-0\"", "\"part\": \"shard-0-of-0\"", "\"part\": \"shard--1-of-2\"",
    "\"part\": \"shard-1-of-1000000000000\"", "\"part\": \"shard-1-of-1\", \"seed\": -1",
    "\"part\": \"shard-1-of-1\"", "\"part\": \"\"", "\"part\": 1",
  ])
  func `a plan that no program wrote is not merged`(members: String) throws {
    let path = try folder("shard", plan: plan(members))
    let run = CommandRun(["merge", path, "--out", "\(folder.path)/out"])
    #expect(run.code == .missing)
    #expect(!folder.names().contains("out"))
  }

  @Test(arguments: [
    "\"points\": -1, \"replicates\": 1", "\"points\": 9223372036854775807, \"replicates\": 2",
    "\"points\": 1000000000, \"replicates\": 1000000000", "\"points\": 1, \"replicates\": -5",
    "\"points\": 3, \"replicates\": 1, \"part\": \"point-0\"",
    "\"points\": 3, \"replicates\": 1, \"part\": \"shard-1-of-0\"",
  ])
  func `status reads any plan`(members: String) throws {
    let path = try folder("x", plan: plan(members))
    #expect(CommandRun(["status", path]).code == .success)
    let begun = try folder("y.partial", plan: plan(members))
    #expect(CommandRun(["status", begun]).code == .success)
  }

  /// Reading one would wait for ever, or never end.
  @Test func `pipes and devices are not files`() throws {
    let path = "\(folder.path)/x"
    mkdir(path, 0o777)
    mkfifo("\(path)/plan.json", 0o666)
    mkfifo("\(path)/runs.csv", 0o666)
    symlink("/dev/zero", "\(path)/scenario.json")
    symlink("/dev/zero", "\(path)/answer.txt")
    for command in ["status", "merge", "explain", "report"] {
      #expect(CommandRun([command, path]).code == .missing)
    }
    #expect(systemFile("\(path)/scenario.json") == nil)
  }

  /// Found by the mutants: `merge` waited for somebody to write the scenario.
  @Test func `a shard whose scenario is a pipe is refused`() throws {
    let path = "\(folder.path)/shard"
    let study = try TestFolder([
      "small.json": RunCommandTests.small, "study.json": StudyCommandTests.study,
    ])
    let made = CommandRun(["study", "\(study.path)/study.json", "--shard", "1/2", "--out", path])
    #expect(made.code == .success)
    unlink("\(path)/scenario.json")
    mkfifo("\(path)/scenario.json", 0o666)
    let run = CommandRun(["merge", path, "--out", "\(folder.path)/out"])
    #expect(run.code == .missing)
    #expect(!folder.names().contains("out"))
  }

  /// Found by the mutants: a report took what never ends for its scenario, and all memory for it.
  @Test(arguments: ["scenario.json", "plan.json", "study.json", "answer.txt"])
  func `a report does not read what never ends`(file: String) throws {
    let out = "\(folder.path)/out"
    let run = CommandRun([
      "run", "\(folder.path)/small.json", "--replicates", "1", "--quiet", "--out", out,
    ])
    #expect(run.code == .success)
    unlink("\(out)/\(file)")
    symlink("/dev/zero", "\(out)/\(file)")
    let folder = ResultsFolder(path: out)
    #expect(folder.text(file) == nil && folder.sha256(of: file) == nil)
    #expect(folder.text("runs.csv") != nil)
    #expect([.success, .missing].contains(CommandRun(["report", out]).code))
  }

  @Test func `figures do not go where a link leads`() throws {
    let run = CommandRun([
      "run", "\(folder.path)/small.json", "--replicates", "1", "--quiet", "--out",
      "\(folder.path)/out",
    ])
    #expect(run.code == .success)
    mkdir("\(folder.path)/elsewhere", 0o777)
    symlink("\(folder.path)/elsewhere", "\(folder.path)/out/figures")
    #expect(CommandRun(["report", "\(folder.path)/out", "--svg"]).code == .cannotCreate)
    #expect(folder.names("elsewhere") == [])
  }
}
