import StandardsModel

/// JSON Schema (2020-12) of each kind of file, from the shapes that decode it: for editors, and for
/// validators that have never heard of us.
///
/// A file that extends another is a patch: every key is optional there and null removes. So a
/// scenario's schema describes both, `scenario` and `scenario-layer`, and `extends` chooses.
public enum ScenarioSchema {
  /// The text of `Scenarios/KIND.schema.json`.
  public static func json(_ kind: FileKind) -> String {
    JSONWriter.document(node(kind))
  }

  static func description(_ kind: FileKind) -> ObjectDescription {
    switch kind {
    case .scenario: ScenarioDocument.shape.description
    case .study: StudySpecification.shape.description
    case .patterns: PatternsDocument.shape.description
    case .ballot: BallotSpecification.shape.description
    }
  }

  private static func node(_ kind: FileKind) -> JSONNode {
    let object = description(kind)
    var writer = SchemaWriter()
    var root: [(String, JSONNode)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("\(kind.rawValue) of standards-sim")),
      ("description", .text(object.meaning)),
      ("type", .text("object")),
      ("required", .texts(["$schema", "format"])),
    ]
    let complete = writer.reference(object, header: kind, layer: false)
    if kind == .scenario {
      root += [
        ("if", .members([("required", .texts(["extends"]))])),
        ("then", writer.reference(object, header: kind, layer: true)),
        ("else", complete),
      ]
    } else {
      root.append(("$ref", complete["$ref"] ?? complete))
    }
    root.append(("$defs", .members(writer.definitions)))
    return .members(root)
  }
}

extension JSONNode {
  static func text(_ text: String) -> JSONNode { JSONNode(.string(text)) }
  static func texts(_ texts: [String]) -> JSONNode { JSONNode(.array(texts.map(JSONNode.text))) }
  static func members(_ members: [(String, JSONNode)]) -> JSONNode {
    JSONNode(.object(members.map { JSONMember($0.0, $0.1) }))
  }
  static func list(_ elements: [JSONNode]) -> JSONNode { JSONNode(.array(elements)) }
  static func flag(_ value: Bool) -> JSONNode { JSONNode(.boolean(value)) }
}
