/// JSON as text: two spaces, keys in the given order, numbers in their shortest form that reads back.
public enum JSONWriter {
  /// A whole document with a line feed at its end.
  public static func document(_ node: JSONNode) -> String {
    var text = ""
    write(node, indent: 0, into: &text)
    return text + "\n"
  }

  /// One line without blanks.
  public static func line(_ node: JSONNode) -> String {
    var text = ""
    writeCompact(node, into: &text)
    return text
  }

  public static func text(_ number: JSONNumber) -> String {
    if let integer = number.integer { return String(integer) }
    return number.double == 0 ? "0.0" : number.double.description
  }

  private static let width = 100

  /// Containers that fit on the rest of a line stand on one.
  private static func write(_ node: JSONNode, indent: Int, into text: inout String) {
    let margin = String(repeating: "  ", count: indent + 1)
    switch node.value {
    case .object(let members) where !members.isEmpty && !fits(node, indent):
      text += "{\n"
      for (index, member) in members.enumerated() {
        text += margin
        writeString(member.key, into: &text)
        text += ": "
        write(member.node, indent: indent + 1, into: &text)
        text += index + 1 < members.count ? ",\n" : "\n"
      }
      text += margin.dropLast(2) + "}"
    case .array(let elements) where !elements.isEmpty && !fits(node, indent):
      text += "[\n"
      for (index, element) in elements.enumerated() {
        text += margin
        write(element, indent: indent + 1, into: &text)
        text += index + 1 < elements.count ? ",\n" : "\n"
      }
      text += margin.dropLast(2) + "]"
    default: writeCompact(node, spaced: true, into: &text)
    }
  }

  /// Short, and without objects inside objects, which read better one below the other.
  private static func fits(_ node: JSONNode, _ indent: Int) -> Bool {
    guard indent > 0, node.containerDepth(upTo: 2) <= 1 else { return false }
    var line = ""
    writeCompact(node, spaced: true, into: &line)
    return line.unicodeScalars.count + 2 * indent <= width - 20
  }

  private static func writeCompact(
    _ node: JSONNode, spaced: Bool = false, into text: inout String
  ) {
    switch node.value {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let number): text += Self.text(number)
    case .string(let string): writeString(string, into: &text)
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += spaced ? ", " : "," }
        writeCompact(element, spaced: spaced, into: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += spaced ? ", " : "," }
        writeString(member.key, into: &text)
        text += spaced ? ": " : ":"
        writeCompact(member.node, spaced: spaced, into: &text)
      }
      text += "}"
    }
  }

  private static func writeString(_ string: String, into text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // What commands a terminal or turns the direction of writing (Unicode Technical Report 36).
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}"..."\u{202E}",
        "\u{2066}"..."\u{2069}", "\u{200E}", "\u{200F}", "\u{61C}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSONNode {
  /// Levels of objects, at most `limit`; arrays count as what they hold.
  fileprivate func containerDepth(upTo limit: Int) -> Int {
    guard limit > 0 else { return 0 }
    switch value {
    case .array(let elements):
      return elements.reduce(0) { max($0, $1.containerDepth(upTo: limit)) }
    case .object(let members):
      return 1 + members.reduce(0) { max($0, $1.node.containerDepth(upTo: limit - 1)) }
    default: return 0
    }
  }
}
