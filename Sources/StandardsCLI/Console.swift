import Glibc
import ScenarioFiles

/// Where a command reads and writes: results, messages, the environment. Tests give their own.
public struct Console: Sendable {
  /// Results: standard output.
  public var write: @Sendable (String) -> Void
  /// Messages: standard error.
  public var warn: @Sendable (String) -> Void
  public var output: Terminal
  public var messages: Terminal
  public var environment: @Sendable (String) -> String?
  public var readInput: @Sendable () -> [UInt8]
  /// Seconds of a clock that never goes back; for progress only, never for a result.
  public var now: @Sendable () -> Double
  /// Whether somebody asked to stop.
  public var isStopRequested: @Sendable () -> Bool = { false }

  public init(
    write: @escaping @Sendable (String) -> Void, warn: @escaping @Sendable (String) -> Void,
    output: Terminal, messages: Terminal, environment: @escaping @Sendable (String) -> String?,
    readInput: @escaping @Sendable () -> [UInt8], now: @escaping @Sendable () -> Double
  ) {
    self.write = write
    self.warn = warn
    self.output = output
    self.messages = messages
    self.environment = environment
    self.readInput = readInput
    self.now = now
  }

  /// The console of this process.
  public static let process: Console = {
    var console = Console.streams
    console.isStopRequested = { ProcessState.isStopRequested }
    return console
  }()

  private static let streams = Console(
    write: { text in
      let code = send(text, to: 1)
      if code != 0 { ProcessState.lostOutput(code) }
    },
    warn: { _ = send($0, to: 2) },
    output: .current(descriptor: 1), messages: .current(descriptor: 2),
    environment: { name in getenv(name).map { String(cString: $0) } },
    readInput: { readAll(0) ?? [] },
    now: {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    })

  public func print(_ line: String) { write(line + "\n") }
  public func remark(_ line: String) { warn(line + "\n") }
}

/// Writes all of it; a reader who has gone away ends the output, not the program's work.
/// - Returns: 0, or the error that ended it.
private func send(_ text: String, to descriptor: Int32) -> Int32 {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let sent = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if sent > 0 {
      bytes = bytes.dropFirst(sent)
    } else if errno != EINTR {
      return errno
    }
  }
  return 0
}

/// Everything that comes through a descriptor; of more than the limit, one byte more than that, which
/// is enough for a reader to refuse it. Nil where it cannot be read to its end.
func readAll(_ descriptor: Int32, limit: Int = JSONLimits().bytes) -> [UInt8]? {
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while bytes.count <= limit {
    let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      bytes += chunk[0..<min(count, limit + 1 - bytes.count)]
    } else if count == 0 {
      break
    } else if errno != EINTR {
      return nil
    }
  }
  return bytes
}
