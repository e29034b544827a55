/// What may stand behind an option or as an operand: how it is checked, shown and completed.
public enum ValueKind: Sendable, Hashable {
  /// Nothing: the option is there or not.
  case flag
  case integer(ClosedRange<Int>)
  /// From 0 to the largest integer that every reader of the tables has.
  case seed
  /// A positive, finite number.
  case positive
  /// `/pointer=value`, the pointer as in RFC 6901.
  case assignment
  /// One of these words.
  case choice([String])
  /// A file to read; `-` is standard input.
  case file
  /// A folder or file to write.
  case output
  case text

  /// Nil where the text will do, else what would be accepted.
  func objection(to text: String) -> String? {
    switch self {
    case .flag: "takes no value"
    case .integer(let range):
      Int(text).map(range.contains) == true ? nil : ValueKind.words(range)
    case .seed:
      UInt64(text).map { $0 <= Int64.max } == true
        ? nil : "must be a whole number from 0 to \(Int64.max)"
    case .positive:
      Double(text).map { $0 > 0 && $0.isFinite } == true ? nil : "must be a number above 0"
    case .assignment:
      text.hasPrefix("/") && text.contains("=") ? nil : "must read /pointer=value"
    case .choice(let words):
      words.contains(text) ? nil : "must be one of \(words.joined(separator: ", "))"
    case .file, .output:
      text.isEmpty ? "must not be empty" : nil
    case .text:
      nil
    }
  }

  private static func words(_ range: ClosedRange<Int>) -> String {
    range.upperBound == .max
      ? "must be a whole number, at least \(range.lowerBound)"
      : "must be a whole number from \(range.lowerBound) to \(range.upperBound)"
  }
}
