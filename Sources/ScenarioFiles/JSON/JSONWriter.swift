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

  private static func write(_ node: JSONNode, indent: Int, into text: inout String) {
    let margin = String(repeating: "  ", count: indent + 1)
    switch node.value {
    case .object(let members) where !members.isEmpty:
      text += "{\n"
      for (index, member) in members.enumerated() {
        text += margin
        writeString(member.key, into: &text)
        text += ": "
        write(member.node, indent: indent + 1, into: &text)
        text += index + 1 < members.count ? ",\n" : "\n"
      }
      text += margin.dropLast(2) + "}"
    case .array(let elements) where elements.contains { $0.isContainer }:
      text += "[\n"
      for (index, element) in elements.enumerated() {
        text += margin
        write(element, indent: indent + 1, into: &text)
        text += index + 1 < elements.count ? ",\n" : "\n"
      }
      text += margin.dropLast(2) + "]"
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        write(element, indent: indent, into: &text)
        text += index + 1 < elements.count ? ", " : ""
      }
      text += "]"
    default: writeCompact(node, into: &text)
    }
  }

  private static func writeCompact(_ node: JSONNode, into text: inout String) {
    switch node.value {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let number): text += Self.text(number)
    case .string(let string): writeString(string, into: &text)
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += "," }
        writeCompact(element, into: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        writeString(member.key, into: &text)
        text += ":"
        writeCompact(member.node, into: &text)
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
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSONNode {
  fileprivate var isContainer: Bool {
    switch value {
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    default: false
    }
  }
}
