/// What a file is, as its `$schema` says.
public enum FileKind: String, Sendable, CaseIterable {
  case scenario, study, patterns, ballot

  var schemaName: String { "\(rawValue).schema.json" }

  /// Keys at the top that say what the file is and are not part of its content.
  static let headers = ["$schema", "format", "extends"]

  /// Checks `$schema` and `format` of one file.
  static func checkHeader(_ node: JSONNode, expected: FileKind, _ mistakes: inout [Mistake]) {
    func add(
      _ kind: Finding.Kind, _ message: String, _ place: Place, _ pointer: String,
      suggestion: String? = nil
    ) {
      mistakes.append(
        Mistake(
          place: place, pointer: pointer, kind: kind, message: message, suggestion: suggestion))
    }
    guard case .object = node.value else { return }
    switch node["$schema"] {
    case nil:
      add(.schema, Wording.missingSchema(expected.schemaName), node.place, "")
    case let schema?:
      let names = FileKind.allCases.map(\.schemaName)
      guard case .string(let text) = schema.value,
        let kind = FileKind.allCases.first(where: {
          FileSystem.lastComponent(text) == $0.schemaName
        })
      else {
        let text =
          if case .string(let text) = schema.value { text } else { Wording.describe(schema.value) }
        add(
          .schema, Wording.unknownSchema(text, names), schema.place, "/$schema",
          suggestion: NearestName.suggestion(
            for: FileSystem.lastComponent(text), among: names))
        break
      }
      if kind != expected {
        add(
          .schema, Wording.otherKind(kind.rawValue, expected: expected.rawValue), schema.place,
          "/$schema", suggestion: expected.schemaName)
      }
    }
    switch node["format"] {
    case nil: add(.schema, Wording.missingKey("format", in: "this file"), node.place, "")
    case let format?:
      guard case .number(let number) = format.value, number.integer == 1 else {
        add(.schema, Wording.format, format.place, "/format")
        break
      }
    }
  }

  /// The kind that a file claims to be, for commands that take several kinds.
  static func claimed(by node: JSONNode) -> FileKind? {
    guard case .string(let text)? = node["$schema"]?.value else { return nil }
    return FileKind.allCases.first { FileSystem.lastComponent(text) == $0.schemaName }
  }
}
