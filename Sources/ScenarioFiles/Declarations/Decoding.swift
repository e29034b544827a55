/// The state of reading a document: where we are, what went wrong, where numbers come from.
struct Decoding {
  var path: [String] = []
  var mistakes: [Mistake] = []
  /// Pointers whose value could not be read, so that no later check builds on a default.
  var unsound: Set<String> = []
  /// The `source` of the nearest enclosing object.
  var source: String?
  /// By pointer; looked up, never iterated.
  var provenance: [String: Provenance] = [:]

  var pointer: String { JSONPointer.text(path) }

  mutating func add(
    _ kind: Finding.Kind, _ message: String, at place: Place, suggestion: String? = nil
  ) {
    mistakes.append(
      Mistake(
        place: place, pointer: pointer, kind: kind, message: message, suggestion: suggestion))
  }

  mutating func markUnsound() { unsound.insert(pointer) }

  /// A member of the object that is being read.
  mutating func markUnsound(_ key: String) { unsound.insert(JSONPointer.text(path + [key])) }

  mutating func wrongType(_ node: JSONNode, expected: String) {
    add(.schema, Wording.wrongType(expected: expected, found: node.value), at: node.place)
  }

  /// Returns the key that may have been meant; keys that are not yet there come first.
  @discardableResult
  mutating func unknownKey(
    _ member: JSONMember, in object: String, known: [String], stillOpen: [String] = []
  ) -> String? {
    let meant =
      NearestName.suggestion(for: member.key, among: stillOpen)
      ?? NearestName.suggestion(for: member.key, among: known)
    path.append(member.key)
    add(
      .schema, Wording.unknownKey(member.key, in: "this \(object)", known: known),
      at: member.keyPlace, suggestion: meant)
    path.removeLast()
    return meant
  }

  /// - Parameter isTold: there is a finding already, so that this one would be noise.
  mutating func missingKey(
    _ key: String, in object: String, at place: Place, isTold: Bool = false
  ) {
    if !isTold { add(.schema, Wording.missingKey(key, in: "this \(object)"), at: place) }
    markUnsound(key)
  }

  /// Steps into an object and returns the source that held outside.
  mutating func enter(_ members: [JSONMember]) -> String? {
    let outer = source
    for member in members where member.key == "source" {
      if case .string(let text) = member.node.value { source = text }
    }
    return outer
  }

  /// `note` and `source`, which any object may carry.
  mutating func isAnnotation(_ member: JSONMember) -> Bool {
    guard member.key == "note" || member.key == "source" else { return false }
    if case .string = member.node.value { return true }
    path.append(member.key)
    wrongType(member.node, expected: Wording.annotation)
    path.removeLast()
    return true
  }
}

/// Where a number comes from.
public struct Provenance: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Somebody published it.
    case sourced
    /// Chosen so that the model meets given targets.
    case calibrated
    /// Our guess; to be varied.
    case assumed
  }

  public var kind: Kind
  public var source: String?
  public var range: ClosedRange<Double>?
  public var place: Place
  /// Whether only whole numbers may stand there.
  public var isInteger = false
}
