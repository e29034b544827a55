import StandardsCLI
import Testing

@Suite struct ProgressLineTests {
  static func terminal(_ isTerminal: Bool) -> Terminal {
    Terminal(isTerminal: isTerminal, columns: 40) { $0 == "TERM" ? "xterm" : nil }
  }

  @Test func `a terminal has one line that is rewritten`() {
    var line = ProgressLine("runs", total: 40, terminal: Self.terminal(true), now: 100)
    #expect(line.clear() == nil)
    #expect(line.update(done: 0, now: 100) == "\r\u{1B}[K0 of 40 runs, 0 %")
    #expect(line.update(done: 1, now: 100.05) == nil)
    #expect(line.update(done: 10, now: 110) == "\r\u{1B}[K10 of 40 runs, 25 %, 30 s left")
    #expect(line.update(done: 11, failed: 2, now: 120)?.contains(", 2 failed, 53 s ") == true)
    #expect(line.clear() == "\r\u{1B}[K")
    #expect(line.clear() == nil)
  }

  @Test func `a log has plain lines, seldom`() {
    var line = ProgressLine("runs", total: 40, terminal: Self.terminal(false), now: 0)
    #expect(line.update(done: 1, now: 5) == nil)
    #expect(line.update(done: 10, now: 30) == "10 of 40 runs, 25 %, 1 min 30 s left\n")
    #expect(line.update(done: 11, now: 59) == nil)
    #expect(line.update(done: 40, now: 60) == "40 of 40 runs, 100 %\n")
    #expect(line.clear() == nil)
  }

  @Test func `a line never wraps, and quiet says nothing`() {
    let long = String(repeating: "long ", count: 20)
    var line = ProgressLine(long, total: 4, terminal: Self.terminal(true), now: 0)
    #expect(line.update(done: 1, now: 1)?.count == "\r\u{1B}[K".count + 39)
    var quiet = ProgressLine("runs", total: 4, terminal: Self.terminal(true), quiet: true, now: 0)
    #expect(quiet.update(done: 1, now: 100) == nil)
    #expect(quiet.clear() == nil)
  }

  @Test(arguments: [
    (0.0, "0 s"), (59.4, "59 s"), (59.6, "1 min 00 s"), (3725, "1 h 02 min"), (90_000, "1 d 01 h"),
    (.infinity, "years"), (-5, "0 s"),
  ])
  func `time is told as people tell it`(seconds: Double, expected: String) {
    #expect(durationText(seconds: seconds) == expected)
  }
}
