/// Places of a document by path, for many questions: a long object is searched once and remembered.
struct PlaceIndex {
  /// Of long objects, by pointer: the positions of their keys.
  private var positions: [String: [String: Int]] = [:]

  /// The place of a path's value, or of the nearest thing above it that was written.
  mutating func place(of path: [String], in root: JSONNode) -> Place {
    var node = root
    for (depth, step) in path.enumerated() {
      guard let next = child(step, of: node, at: path.prefix(depth)) else { break }
      node = next.node
    }
    return node.place
  }

  /// The place of a path's last key; nil where it was not written.
  mutating func keyPlace(of path: [String], in root: JSONNode) -> Place? {
    var node = root
    var place: Place?
    for (depth, step) in path.enumerated() {
      guard let next = child(step, of: node, at: path.prefix(depth)) else { return nil }
      node = next.node
      place = next.key
    }
    return place
  }

  private mutating func child(
    _ step: String, of node: JSONNode, at path: ArraySlice<String>
  ) -> (node: JSONNode, key: Place?)? {
    guard case .object(let members) = node.value, members.count > 24 else {
      if let member = node.member(step) { return (member.node, member.keyPlace) }
      return node.descendant([step]).map { ($0, nil) }
    }
    let pointer = JSONPointer.text(path)
    if positions[pointer] == nil {
      positions[pointer] = Dictionary(
        members.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return positions[pointer]?[step].map { (members[$0].node, members[$0].keyPlace) }
  }
}
