/// A mistake in a file, and where.
public struct Finding: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Not JSON, or nested too deeply.
    case syntax
    /// JSON of the wrong shape: unknown, missing and duplicate keys, wrong types.
    case schema
    /// A name of something that is not there.
    case reference
    /// The right type and an impossible value.
    case value
  }

  public var file: String
  public var line: Int
  /// In Unicode scalars, from 1.
  public var column: Int
  /// RFC 6901.
  public var pointer: String
  public var kind: Kind
  public var message: String
  /// The nearest valid name.
  public var suggestion: String?
  /// The file itself, or one it extends, cannot be opened: exit code 66 instead of 65.
  public var isMissingFile: Bool

  public init(
    file: String, line: Int, column: Int, pointer: String, kind: Kind, message: String,
    suggestion: String? = nil, isMissingFile: Bool = false
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.pointer = pointer
    self.kind = kind
    self.message = message
    self.suggestion = suggestion
    self.isMissingFile = isMissingFile
  }

  /// `FILE:LINE:COLUMN: error: …`, safe to print on a terminal.
  public var text: String {
    let question = suggestion.map(Wording.didYouMean) ?? ""
    // Messages show names as they are to be shown; one that forgot to is safe all the same.
    let said = Wording.printable(message + question, limit: .max)
    return "\(Wording.printable(file)):\(line):\(column): error: \(said)"
  }

  /// One element of the array that `check --json` prints.
  public var json: JSONNode {
    JSONNode(
      .object([
        JSONMember("file", JSONNode(.string(file))),
        JSONMember("line", JSONNode(.integer(line))),
        JSONMember("column", JSONNode(.integer(column))),
        JSONMember("pointer", JSONNode(.string(pointer))),
        JSONMember("kind", JSONNode(.string(kind.rawValue))),
        JSONMember("message", JSONNode(.string(message))),
        JSONMember("suggestion", JSONNode(suggestion.map { .string($0) } ?? .null)),
      ]))
  }
}

/// A finding before its file has a name.
struct Mistake {
  var place: Place
  var pointer: String
  var kind: Finding.Kind
  var message: String
  var suggestion: String?
  var isMissingFile = false

  func finding(in files: [String]) -> Finding {
    let known = files.indices.contains(Int(place.file))
    return Finding(
      file: known ? files[Int(place.file)] : files.first ?? "", line: max(1, Int(place.line)),
      column: max(1, Int(place.column)), pointer: pointer, kind: kind, message: message,
      suggestion: suggestion, isMissingFile: isMissingFile)
  }
}

extension Finding {
  /// In the order of the files and of what stands in them.
  static func sorted(_ mistakes: [Mistake], _ files: [SourceFile]) -> [Finding] {
    let names = files.map(\.name) + ["--set"]
    return mistakes.enumerated().sorted { left, right in
      let (one, other) = (left.element.place, right.element.place)
      return (one.file, one.line, one.column, Int32(left.offset))
        < (other.file, other.line, other.column, Int32(right.offset))
    }.map { $0.element.finding(in: names) }
  }
}
