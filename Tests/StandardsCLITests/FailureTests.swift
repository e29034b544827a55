import Reporting
import StandardsCLI
import Testing

@Suite struct FailureTests {
  @Test func `every failure has its code`() {
    let cases: [(Failure, Int32)] = [
      (.usage(UsageError(.unknownCommand("x"))), 64), (.badInput(findings: 2), 65),
      (.missing(path: "a", reason: "No such file or directory"), 66), (.bug("x"), 70),
      (.output(FileFailure(.create, "a", code: 17)), 73),
      (.output(FileFailure(.create, "a", code: 13)), 73),
      (.output(FileFailure(.create, "a", code: 28)), 74),
      (.output(FileFailure(.write, "a", code: 28)), 74), (.stopped(reason: "SIGTERM"), 75),
      (.someRunsFailed(1, of: 2), 3),
    ]
    for (failure, code) in cases { #expect(failure.exitCode.rawValue == code) }
    #expect(ExitCode.success.rawValue == 0)
  }

  @Test func `messages say what to do and are safe on a terminal`() {
    #expect(
      Failure.output(FileFailure(.create, "out", code: 17)).message
        == "out: exists already (--force moves it aside)")
    #expect(Failure.missing(path: "a\u{1B}c", reason: "gone").message == "a\\u{1B}c: gone")
    #expect(Failure.badInput(findings: 1).message == "1 mistake in the input")
  }
}
