/// A closed list of things with different members, told apart by `kind`:
/// `{"kind": "threshold", "share": 0.6}`.
///
/// To add a kind: a case in the model, a shape for its payload, one line in the list.
struct OneOf<Value: Sendable>: Sendable {
  struct Case: Sendable {
    let kind: String
    let decode: @Sendable (JSONNode, inout Decoding) -> Value?
    /// Nil for values of other cases.
    let encode: @Sendable (Value) -> JSONNode?
    let description: @Sendable () -> ObjectDescription

    /// - Parameter unwrap: the payload, nil for values of other cases.
    init<Payload>(
      _ kind: String, _ shape: Shape<Payload>, _ wrap: @escaping @Sendable (Payload) -> Value,
      _ unwrap: @escaping @Sendable (Value) -> Payload?
    ) {
      self.kind = kind
      decode = { shape.decode($0, ignoring: ["kind"], &$1).map(wrap) }
      encode = { unwrap($0).map(shape.encode) }
      description = {
        ObjectDescription(
          name: "\(shape.name)", meaning: shape.meaning, members: shape.description.members)
      }
    }
  }

  let name: String
  let cases: [Case]

  init(_ name: String, _ cases: [Case]) {
    self.name = name
    self.cases = cases
  }

  var type: ValueType<Value> {
    let (name, cases) = (self.name, self.cases)
    return ValueType(
      .oneOf(
        name: name,
        cases.map { one in
          let kind = MemberDescription(
            key: "kind", meaning: "Which \(name) it is.", isRequired: true, initial: nil,
            type: .choice([one.kind]))
          var object = one.description()
          object.members.insert(kind, at: 0)
          return object
        }),
      decode: { node, decoding in
        let kinds = cases.map(\.kind)
        guard case .object = node.value else {
          decoding.wrongType(node, expected: "an object with a \"kind\" (\(name))")
          return nil
        }
        guard let kind = node["kind"] else {
          decoding.missingKey("kind", in: name, at: node.place)
          return nil
        }
        decoding.path.append("kind")
        defer { decoding.path.removeLast() }
        guard case .string(let word) = kind.value else {
          decoding.wrongType(kind, expected: Wording.list(kinds.map(Wording.quoted)))
          return nil
        }
        guard let found = cases.first(where: { $0.kind == word }) else {
          decoding.add(
            .value, Wording.unknownChoice(word, kinds), at: kind.place,
            suggestion: NearestName.suggestion(for: word, among: kinds))
          return nil
        }
        decoding.path.removeLast()
        defer { decoding.path.append("kind") }
        return found.decode(node, &decoding)
      },
      encode: { value in
        for one in cases {
          guard let node = one.encode(value), case .object(let members) = node.value else {
            continue
          }
          let kind = JSONMember("kind", JSONNode(.string(one.kind)))
          return JSONNode(.object([kind] + members))
        }
        return nil
      })
  }
}
