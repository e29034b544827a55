/// How far the work is, for standard error: one line that is rewritten on a terminal; elsewhere a
/// plain line at most every 30 seconds, since a log file wants no carriage returns.
///
/// It reads no clock and writes nothing, so that tests decide what time it is.
public struct ProgressLine: Sendable {
  private let what: String
  private let total: Int
  private let terminal: Terminal
  private let quiet: Bool
  /// Done before this process began, which says nothing about its speed.
  private let alreadyDone: Int
  private let start: Double
  private var lastShown: Double
  private var isShown = false

  /// Seconds between two states of the line: of a terminal, of a log.
  static let terminalInterval = 0.1
  static let logInterval = 30.0

  /// - Parameters:
  ///   - what: what is counted: "runs".
  ///   - now: seconds of a clock that never goes back.
  ///   - alreadyDone: what an earlier process had done of it.
  public init(
    _ what: String, total: Int, terminal: Terminal, quiet: Bool = false, now: Double,
    alreadyDone: Int = 0
  ) {
    self.alreadyDone = alreadyDone
    self.what = terminalSafe(what)
    self.total = total
    self.terminal = terminal
    self.quiet = quiet
    start = now
    // A terminal shows the first step at once, a log after the first interval.
    lastShown = terminal.isInteractive ? -Double.infinity : now
  }

  /// What to write when this many are done; nil where it is too early to say something again.
  public mutating func update(done: Int, failed: Int = 0, now: Double) -> String? {
    let interval =
      terminal.isInteractive ? ProgressLine.terminalInterval : ProgressLine.logInterval
    guard !quiet, now - lastShown >= interval else { return nil }
    lastShown = now
    isShown = true
    let text = text(done: done, failed: failed, now: now)
    return terminal.isInteractive ? "\r\u{1B}[K" + text : text + "\n"
  }

  /// What to write before anything else goes to the terminal, and at the end.
  public mutating func clear() -> String? {
    defer { isShown = false }
    return isShown && terminal.isInteractive ? "\r\u{1B}[K" : nil
  }

  private func text(done: Int, failed: Int, now: Double) -> String {
    let share = total > 0 ? Int(Double(done) / Double(total) * 100) : 100
    var text = "\(done) of \(total) \(what), \(share) %"
    if failed > 0 { text += ", \(failed) failed" }
    if done > alreadyDone && done < total {
      let left = (now - start) / Double(done - alreadyDone) * Double(total - done)
      text += ", \(durationText(seconds: left)) left"
    }
    // A line that wraps could not be rewritten.
    return terminal.isInteractive ? String(text.prefix(terminal.width - 1)) : text
  }
}
