/// Objects told apart by their keys: `{"target": 0.4, "tolerance": 0.05}` or `{"above": 0.5}`.
///
/// The first case whose first key is there is meant.
struct Alternatives<Value: Sendable>: Sendable {
  struct Case: Sendable {
    let key: String
    let decode: @Sendable (JSONNode, inout Decoding) -> Value?
    let encode: @Sendable (Value) -> JSONNode?
    let description: @Sendable () -> ObjectDescription

    init<Payload>(
      _ shape: Shape<Payload>, _ wrap: @escaping @Sendable (Payload) -> Value?,
      _ unwrap: @escaping @Sendable (Value) -> Payload?
    ) {
      key = shape.members[0].key
      decode = { shape.decode($0, &$1).flatMap(wrap) }
      encode = { unwrap($0).map(shape.encode) }
      description = { shape.description }
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
      .alternatives(name: name, cases.map { $0.description() }),
      decode: { node, decoding in
        guard case .object(let members) = node.value else {
          decoding.wrongType(node, expected: "an object (\(name))")
          return nil
        }
        guard let found = cases.first(where: { node[$0.key] != nil }) else {
          let keys = cases.map(\.key)
          if let member = members.first(where: { $0.key != "note" && $0.key != "source" }) {
            decoding.unknownKey(member, in: name, known: keys)
          } else {
            decoding.add(.schema, Wording.noAlternative("this \(name)", keys), at: node.place)
          }
          return nil
        }
        return found.decode(node, &decoding)
      },
      encode: { value in
        for one in cases {
          if let node = one.encode(value) { return node }
        }
        return nil
      })
  }
}

extension ValueType {
  /// Whatever the first type can read by its JSON type, else the second.
  static func either(
    _ first: ValueType<Value>, when: @escaping @Sendable (JSONValue) -> Bool,
    _ second: ValueType<Value>
  ) -> ValueType<Value> {
    ValueType(
      .either(first.description(), second.description()),
      decode: { node, decoding in
        when(node.value) ? first.decode(node, &decoding) : second.decode(node, &decoding)
      },
      encode: { first.encode($0) ?? second.encode($0) })
  }
}
