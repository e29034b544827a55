import SimulationEngine

/// How a value is read, written and described.
struct ValueType<Value: Sendable>: Sendable {
  /// Nil where it cannot be read; the reason is then among the mistakes.
  let decode: @Sendable (JSONNode, inout Decoding) -> Value?
  /// Nil for an absent optional.
  let encode: @Sendable (Value) -> JSONNode?
  let description: @Sendable () -> Description
  /// Stands in for an entry of a map that cannot be read, so that its name is known.
  var substitute: (@Sendable () -> Value)?

  init(
    _ description: @autoclosure @escaping @Sendable () -> Description,
    decode: @escaping @Sendable (JSONNode, inout Decoding) -> Value?,
    encode: @escaping @Sendable (Value) -> JSONNode?
  ) {
    self.description = description
    self.decode = decode
    self.encode = encode
  }

  /// The same place in a file for another Swift type.
  func mapped<Other>(
    _ forth: @escaping @Sendable (Value) -> Other, _ back: @escaping @Sendable (Other) -> Value?
  ) -> ValueType<Other> {
    let (decode, encode) = (self.decode, self.encode)
    return ValueType<Other>(
      self.description(), decode: { node, decoding in decode(node, &decoding).map(forth) },
      encode: { back($0).flatMap(encode) })
  }

  /// Absent means nil.
  static func optional<Wrapped>(_ type: ValueType<Wrapped>) -> ValueType<Value>
  where Value == Wrapped? {
    ValueType(
      type.description(), decode: { node, decoding in type.decode(node, &decoding).map { $0 } },
      encode: { $0.flatMap(type.encode) })
  }

  static func list<Element>(
    _ element: ValueType<Element>, count: ClosedRange<Int>? = nil
  ) -> ValueType<Value> where Value == [Element] {
    ValueType(
      .list(element.description(), count: count),
      decode: { node, decoding in
        guard case .array(let nodes) = node.value, count?.contains(nodes.count) ?? true else {
          let words =
            switch count {
            case let count? where count.lowerBound == count.upperBound:
              "an array of \(count.lowerBound) elements"
            case let count?: "an array of \(count.lowerBound) or more elements"
            case nil: "an array"
            }
          decoding.wrongType(node, expected: words)
          return nil
        }
        var values: [Element] = []
        for (index, node) in nodes.enumerated() {
          decoding.path.append(String(index))
          if let value = element.decode(node, &decoding) {
            values.append(value)
          } else {
            decoding.markUnsound()
          }
          decoding.path.removeLast()
        }
        return values.count == nodes.count ? values : nil
      },
      encode: { JSONNode(.array($0.compactMap(element.encode))) })
  }

  static func map<Element>(
    _ keys: MapKeys, _ element: ValueType<Element>
  ) -> ValueType<Value> where Value == Keyed<Element> {
    ValueType(
      .map(keys, element.description()),
      decode: { node, decoding in
        guard case .object(let members) = node.value else {
          decoding.wrongType(node, expected: "an object with a key for each \(keys.noun)")
          return nil
        }
        let outerSource = decoding.enter(members)
        defer { decoding.source = outerSource }
        var pairs: [(String, Element)] = []
        pairs.reserveCapacity(members.count)
        for member in members {
          if decoding.isAnnotation(member) {
            // Somebody meant it as a name, which is now missing.
            if case .object = member.node.value { decoding.markUnsound() }
            continue
          }
          decoding.path.append(member.key)
          defer { decoding.path.removeLast() }
          // What stands under a wrong name is read all the same: others may refer to its parts.
          if !keys.accepts(member.key) {
            decoding.add(
              .schema, Wording.badKey(member.key, expected: keys.words), at: member.keyPlace)
            decoding.markUnsound()
          }
          if let value = element.decode(member.node, &decoding) {
            pairs.append((member.key, value))
          } else {
            decoding.markUnsound()
            if let value = element.substitute?() { pairs.append((member.key, value)) }
          }
        }
        return Keyed(pairs)
      },
      encode: { map in
        JSONNode(
          .object(
            map.entries.compactMap { entry in
              element.encode(entry.value).map { JSONMember(entry.id, $0) }
            }))
      })
  }

  /// An object of a declared shape.
  static func object(_ shape: Shape<Value>) -> ValueType<Value> {
    var type = ValueType(
      .object(shape.description), decode: { shape.decode($0, &$1) }, encode: { shape.encode($0) })
    type.substitute = shape.empty
    return type
  }
}

extension ValueType where Value: Declared {
  static var object: ValueType<Value> { .object(Value.shape) }
}
