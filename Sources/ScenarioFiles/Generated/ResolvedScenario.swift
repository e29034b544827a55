extension LoadedScenario {
  /// The scenario as one file that needs no other: layers merged, `--set` applied, keys in the order
  /// of the language, names in the order of their bytes. Reading it back gives the same scenario.
  public var resolvedText: String? {
    resolved.map { node in
      var members = [
        JSONMember("$schema", .text(FileKind.scenario.schemaName)),
        JSONMember("format", JSONNode(.integer(1))),
      ]
      let ordered = Self.ordered(node, .object(ScenarioDocument.shape.description))
      if case .object(let content) = ordered.value {
        members += content.filter { !FileKind.headers.contains($0.key) }
      }
      return JSONWriter.document(JSONNode(.object(members)))
    }
  }

  /// Where the value of a pointer was written: `FILE:LINE:COLUMN`; nil where it is not.
  public func origin(of pointer: String) -> String? {
    guard let path = JSONPointer.path(pointer), let node = resolved?.descendant(path) else {
      return nil
    }
    let place = (node["value"] ?? node).place
    let names = files.map(\.name) + ["--set"]
    guard names.indices.contains(Int(place.file)) else { return nil }
    return "\(names[Int(place.file)]):\(place.line):\(place.column)"
  }

  private static func ordered(_ node: JSONNode, _ type: Description) -> JSONNode {
    guard case .object(let members) = node.value else { return node }
    func sorted(_ keys: [String], _ inner: (String) -> Description?) -> JSONNode {
      let known = keys.compactMap { node.member($0) }
      let others = members.filter { !keys.contains($0.key) }
      return JSONNode(
        .object(
          (known + others).map { member in
            JSONMember(
              member.key, inner(member.key).map { ordered(member.node, $0) } ?? member.node)
          }))
    }
    switch type {
    case .object(let object):
      return sorted(object.members.map(\.key)) { object.member($0)?.type }
    case .oneOf(_, let objects), .alternatives(_, let objects):
      return sorted(objects.flatMap { $0.members.map(\.key) }.uniqued()) { _ in nil }
    case .map(_, let element):
      let keys = members.map(\.key).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      return JSONNode(
        .object(
          keys.compactMap { key in
            node[key].map { value in
              let isAnnotation = key == "note" || key == "source"
              return JSONMember(key, isAnnotation ? value : ordered(value, element))
            }
          }))
    case .number, .integer: return sorted(Quantity.keys) { _ in nil }
    default: return node
    }
  }
}

extension Array where Element == String {
  /// Each name once, at its first place.
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
