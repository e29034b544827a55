/// JSON Merge Patch (RFC 7396): how a scenario changes the one it extends. Every node keeps the
/// place in the file that it comes from.
enum MergePatch {
  /// A null in a patch that found nothing to remove.
  struct Idle {
    var path: [String]
    /// Keys that could have been removed there.
    var known: [String]
    var place: Place
  }

  static func apply(_ patch: JSONNode, to target: JSONNode) -> (result: JSONNode, idle: [Idle]) {
    var idle: [Idle] = []
    var path: [String] = []
    let result = apply(patch, to: target, &path, &idle)
    return (result, idle)
  }

  private static func apply(
    _ patch: JSONNode, to target: JSONNode?, _ path: inout [String], _ idle: inout [Idle]
  ) -> JSONNode {
    guard case .object(let changes) = patch.value else { return patch }
    var members: [JSONMember] = []
    // An object replaces what is no object; what it says of itself is then its own place.
    var place = patch.place
    if let target, case .object(let old) = target.value {
      members = old
      place = target.place
    }
    var positions: [String: Int]?
    if members.count > 12 {
      positions = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1.key, $0) })
    }
    var removed: Set<Int> = []
    for change in changes {
      let position =
        positions.map { $0[change.key] } ?? members.firstIndex { $0.key == change.key }
      path.append(change.key)
      defer { path.removeLast() }
      if case .null = change.node.value {
        if let position {
          removed.insert(position)
        } else {
          idle.append(
            Idle(path: path, known: members.map(\.key), place: change.keyPlace))
        }
        continue
      }
      let node = apply(
        change.node, to: position.map { members[$0].node }, &path, &idle)
      if let position {
        members[position].node = node
      } else {
        positions?[change.key] = members.count
        members.append(JSONMember(change.key, at: change.keyPlace, node))
      }
    }
    if !removed.isEmpty {
      members = members.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
    }
    return JSONNode(.object(members), at: place)
  }
}
