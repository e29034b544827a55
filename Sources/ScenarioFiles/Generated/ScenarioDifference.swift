/// What differs between two scenarios, leaf by leaf, for `diff A B`.
public struct ScenarioDifference: Sendable, Equatable {
  public let pointer: String
  /// As JSON on one line; nil where the scenario does not have it.
  public let left: String?
  public let right: String?
  public let leftSource: String?
  public let rightSource: String?

  /// In the order of the left file, then what only the right one has.
  ///
  /// A number is the same with and without a statement of where it comes from; notes and sources do
  /// not count, nor do the headers.
  public static func between(_ left: LoadedScenario, _ right: LoadedScenario)
    -> [ScenarioDifference]
  {
    var differences: [ScenarioDifference] = []
    var path: [String] = []
    compare(left.resolved, right.resolved, &path) { path, one, other in
      let pointer = JSONPointer.text(path)
      differences.append(
        ScenarioDifference(
          pointer: pointer, left: one.map(JSONWriter.line), right: other.map(JSONWriter.line),
          leftSource: left.provenance[pointer]?.source,
          rightSource: right.provenance[pointer]?.source))
    }
    return differences
  }

  private static let ignored = ["note", "source"]

  private static func compare(
    _ left: JSONNode?, _ right: JSONNode?, _ path: inout [String],
    _ report: ([String], JSONNode?, JSONNode?) -> Void
  ) {
    let (one, other) = (left.map(plain), right.map(plain))
    let isBranch = isObject(one) || isObject(other)
    guard isBranch, one == nil || isObject(one), other == nil || isObject(other) else {
      if one != other { report(path, one, other) }
      return
    }
    var keys = members(one).map(\.key)
    let known = Set(keys)
    keys += members(other).map(\.key).filter { !known.contains($0) }
    for key in keys where !ignored.contains(key) {
      if path.isEmpty, FileKind.headers.contains(key) { continue }
      path.append(key)
      compare(one?[key], other?[key], &path, report)
      path.removeLast()
    }
  }

  /// A number without what is said about it.
  private static func plain(_ node: JSONNode) -> JSONNode {
    if let value = node["value"], case .number = value.value { return value }
    return node
  }

  private static func isObject(_ node: JSONNode?) -> Bool {
    if case .object(let members)? = node?.value { !members.isEmpty } else { false }
  }

  private static func members(_ node: JSONNode?) -> [JSONMember] {
    if case .object(let members)? = node?.value { members } else { [] }
  }
}
