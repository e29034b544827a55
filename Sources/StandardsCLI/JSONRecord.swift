import ScenarioFiles

extension JSONNode {
  /// An object with its members in the order given.
  static func record(_ members: KeyValuePairs<String, JSONValue>) -> JSONNode {
    JSONNode(.object(members.map { JSONMember($0.key, JSONNode($0.value)) }))
  }
}

extension JSONValue {
  /// A text, or null.
  static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
