import Glibc

/// What the place where output goes can show.
public struct Terminal: Sendable, Hashable {
  /// Whether somebody is looking, as against a file or a pipe.
  public let isInteractive: Bool
  public let style: TextStyle
  /// Whether block characters arrive as such.
  public let unicode: Bool
  public let width: Int

  /// - Parameters:
  ///   - environment: looks a variable up.
  ///   - columns: what the terminal says of itself, if anything.
  public init(isTerminal: Bool, columns: Int?, environment: (String) -> String?) {
    let kind = environment("TERM") ?? ""
    let dumb = kind.isEmpty || kind == "dumb"
    isInteractive = isTerminal
    // https://no-color.org: set and not empty.
    let refused = !(environment("NO_COLOR") ?? "").isEmpty
    style = TextStyle(colour: isTerminal && !dumb && !refused)
    unicode = !(isTerminal && dumb) && Terminal.isUTF8(environment)
    let stated = environment("COLUMNS").flatMap { Int($0) }
    width = max(20, min(columns ?? stated ?? 80, 1000))
  }

  /// The first of these that is set and not empty decides, as POSIX has it.
  private static func isUTF8(_ environment: (String) -> String?) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    let name = (locale ?? "").lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }

  /// The one behind a file descriptor of this process: 1 for results, 2 for messages.
  public static func current(descriptor: Int32) -> Terminal {
    let isTerminal = isatty(descriptor) == 1
    var size = winsize()
    let known = isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Terminal(isTerminal: isTerminal, columns: known ? Int(size.ws_col) : nil) { name in
      getenv(name).map { String(cString: $0) }
    }
  }
}
