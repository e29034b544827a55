import Experiments
import Foundation
import Glibc
import SimulationEngine
import TestSupport
import Testing

@testable import StandardsCLI

@Suite struct RunsInFlightTests {
  static let plan = RunPlan(arms: ["a", "b"], points: 5, replicates: 3, seed: 4)

  let folder: TestFolder

  init() throws {
    folder = try TestFolder([
      "small.json": RunCommandTests.small, "study.json": StudyCommandTests.study,
    ])
  }

  /// A file as a process leaves it in which the program broke.
  func leave(_ slots: [RunsInFlight.Slot], in file: String) throws {
    var bytes: [UInt8] = []
    for slot in slots { withUnsafeBytes(of: slot) { bytes += Array($0) } }
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder.path)/\(file)"))
  }

  func slot(
    _ index: Int, plan: RunPlan = plan, signal: Int32 = SIGILL, isSure: Bool = true
  ) -> RunsInFlight.Slot {
    let check = RunsInFlight.check(index, plan)
    return RunsInFlight.Slot(
      thread: 7, run: UInt64(index + 1), month: 24_042, isAlone: isSure ? 1 : 0, check: check,
      mark: check + UInt64(signal) + (isSure ? 0 : RunsInFlight.suspected))
  }

  func broken(in file: String) -> [RunsInFlight.Broken] {
    RunsInFlight.broken(at: "\(folder.path)/\(file)", plan: Self.plan)
  }

  @Test func `runs that were being made when a process was killed are not broken`() throws {
    let path = "\(folder.path)/killed"
    let inFlight = try RunsInFlight(at: path, workers: 3, canBeginAgain: false)
    for worker in 0..<3 {
      inFlight.begin(
        worker, worker: worker, at: Month(year: 2003, month: 1), plan: Self.plan, isAlone: false)
      inFlight.beginMonth(worker: worker)
    }
    #expect(broken(in: "killed") == [])
    #expect(broken(in: "absent") == [])
  }

  @Test func `a mark is read back with run, month and signal`() throws {
    try leave([slot(7), slot(3, signal: SIGSEGV, isSure: false)], in: "marked")
    let month = Month(ordinal: 24_042)
    #expect(
      broken(in: "marked") == [
        .init(index: 7, signal: SIGILL, month: month, isSure: true),
        .init(index: 3, signal: SIGSEGV, month: month, isSure: false),
      ])
  }

  @Test func `bytes that nobody marked are not believed`() throws {
    var strange = slot(7)
    strange.check += 1
    var other = slot(7)
    other.run = 3
    var signal = slot(7)
    signal.mark = signal.check + UInt64(SIGTERM)
    var beyond = slot(7)
    beyond.run = 31
    try leave([strange, other, signal, beyond], in: "spoilt")
    #expect(broken(in: "spoilt") == [])
    // Of another plan.
    let elsewhere = RunPlan(arms: ["a", "b"], points: 5, replicates: 3, seed: 5)
    try leave([slot(7, plan: elsewhere)], in: "elsewhere")
    #expect(broken(in: "elsewhere") == [])
    for (length, file) in [(20, "short"), (1000, "noise")] {
      try Data((0..<length).map { UInt8($0 & 0xFF) }).write(
        to: URL(fileURLWithPath: "\(folder.path)/\(file)"))
      #expect(broken(in: file) == [])
    }
  }

  @Test func `a run that broke alone is listed as a crash, one that did not is tried again`() throws
  {
    let arguments = [
      "study", "\(folder.path)/study.json", "--jobs", "2", "--out", "\(folder.path)/out",
    ]
    let whole = CommandRun(Array(arguments.dropLast()) + ["\(folder.path)/whole"])
    #expect(whole.code == .success)
    let suite = try StudyCommandTests()
    #expect(suite.stopped(after: 0, arguments) == .stopped)
    let job = try StudyLoader(console: WarmUpTests.silent, seed: 1)
      .job("\(folder.path)/study.json", command: "study")
    try leave(
      [slot(20, plan: job.plan), slot(5, plan: job.plan, signal: SIGABRT, isSure: false)],
      in: "out.partial/\(RunsInFlight.file)")
    #expect(CommandRun(arguments).code == .someRunsFailed)
    func rows(_ name: String) -> [String] {
      String(decoding: folder.bytes(name) ?? Data(), as: UTF8.self)
        .split(separator: "\n").map { String($0) }
    }
    let failures = rows("out/failures.csv")
    #expect(failures.count == 2)
    #expect(
      failures[1] == "21,same,1,2,2003-07,crash,the program broke in this run: a trap (signal 4)")
    #expect(!folder.names("out").contains(RunsInFlight.file))
    #expect(
      rows("out/diffusion.csv") == rows("whole/diffusion.csv").filter { !$0.hasPrefix("21,") })
    // Nothing is left to do, and nothing changes.
    #expect(CommandRun(arguments).code == .success)
  }
}
