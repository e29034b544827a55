/// Emphasis on a terminal that shows it; plain text everywhere else.
public struct TextStyle: Sendable, Hashable {
  public let colour: Bool

  public init(colour: Bool) { self.colour = colour }

  public static let plain = TextStyle(colour: false)

  public func bold(_ text: String) -> String { wrapped(text, "1") }
  public func dim(_ text: String) -> String { wrapped(text, "2") }
  public func red(_ text: String) -> String { wrapped(text, "31") }
  public func green(_ text: String) -> String { wrapped(text, "32") }
  public func yellow(_ text: String) -> String { wrapped(text, "33") }

  private func wrapped(_ text: String, _ code: String) -> String {
    colour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
