/// What an object of a file may hold: the one declaration from which the decoder, the JSON Schema,
/// the list of parameters and the starting point of `new` follow.
///
/// To add a property to the language, add it to the value type in `StandardsModel` and one `Member`
/// to its shape in `Shapes/`. The default is that of the value type.
struct Shape<Root: Sendable>: Sendable {
  /// The noun of messages: `field`, `calendar`.
  let name: String
  let meaning: String
  let empty: @Sendable () -> Root
  let members: [Member<Root>]
  /// Keys of which one asks for the others.
  let together: [String]

  init(
    _ name: String, _ meaning: String, _ empty: @escaping @Sendable () -> Root,
    _ members: [Member<Root>], together: [String] = []
  ) {
    self.name = name
    self.meaning = meaning
    self.empty = empty
    self.members = members
    self.together = together
  }

  var description: ObjectDescription {
    let root = empty()
    return ObjectDescription(
      name: name, meaning: meaning, members: members.map { $0.description(root) },
      together: together)
  }

  /// Reads an object; nil only where it is none.
  func decode(
    _ node: JSONNode, ignoring headers: [String] = [], _ decoding: inout Decoding
  ) -> Root? {
    guard case .object(let given) = node.value else {
      decoding.wrongType(node, expected: "an object (\(name))")
      return nil
    }
    let outerSource = decoding.enter(given)
    defer { decoding.source = outerSource }
    var root = empty()
    var misspelt: [String] = []
    // Once, not for each of what may be a hundred thousand unknown keys.
    lazy var open = members.map(\.key).filter { node[$0] == nil }
    for member in given where !headers.contains(member.key) {
      guard let declared = members.first(where: { $0.key == member.key }) else {
        if decoding.isAnnotation(member) { continue }
        if let meant = decoding.unknownKey(
          member, in: name, known: members.map(\.key), stillOpen: open)
        {
          misspelt.append(meant)
          decoding.markUnsound(meant)
        }
        continue
      }
      decoding.path.append(member.key)
      declared.decode(member.node, &root, &decoding)
      decoding.path.removeLast()
    }
    var required = members.filter(\.isRequired).map(\.key)
    if together.contains(where: { node[$0] != nil }) { required += together }
    for key in required where node[key] == nil {
      // A misspelt key is one mistake, not two.
      decoding.missingKey(key, in: name, at: node.place, isTold: misspelt.contains(key))
    }
    return root
  }

  func encode(_ root: Root) -> JSONNode {
    JSONNode(
      .object(
        members.compactMap { member in
          member.encode(root).map { JSONMember(member.key, $0) }
        }))
  }
}

/// A key of an object: where its value goes, what type it has, what it means.
struct Member<Root: Sendable>: Sendable {
  let key: String
  let meaning: String
  let isRequired: Bool
  let decode: @Sendable (JSONNode, inout Root, inout Decoding) -> Void
  /// Nil for an absent optional.
  let encode: @Sendable (Root) -> JSONNode?
  private let type: @Sendable () -> Description

  init<Value>(
    _ key: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ type: ValueType<Value>,
    required: Bool = false, _ meaning: String
  ) {
    self.key = key
    self.meaning = meaning
    self.isRequired = required
    self.type = type.description
    decode = { node, root, decoding in
      if let value = type.decode(node, &decoding) {
        root[keyPath: path] = value
      } else {
        decoding.markUnsound()
      }
    }
    encode = { root in type.encode(root[keyPath: path]) }
  }

  func description(_ root: Root) -> MemberDescription {
    MemberDescription(
      key: key, meaning: meaning, isRequired: isRequired,
      initial: isRequired ? nil : encode(root), type: type())
  }
}

/// A value type of the model that has a shape in files.
protocol Declared: Sendable {
  static var shape: Shape<Self> { get }
}
