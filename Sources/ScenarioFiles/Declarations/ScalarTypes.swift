import SimulationEngine

extension ValueType where Value == Month {
  static var month: ValueType<Month> {
    ValueType(
      .month,
      decode: { node, decoding in
        guard case .string(let text) = node.value else {
          decoding.wrongType(node, expected: "a month as in \"2004-06\"")
          return nil
        }
        guard let month = Month(text) else {
          decoding.add(.value, Wording.badMonth(text), at: node.place)
          return nil
        }
        return month
      },
      encode: { JSONNode(.string($0.description)) })
  }
}

extension ValueType where Value == String {
  /// A sentence or a name.
  static func text(emptyAllowed: Bool = true) -> ValueType<String> {
    ValueType(
      .text(isEmptyAllowed: emptyAllowed),
      decode: { node, decoding in
        guard case .string(let text) = node.value else {
          decoding.wrongType(node, expected: "a text")
          return nil
        }
        guard emptyAllowed || !text.isEmpty else {
          decoding.add(.value, Wording.emptyText, at: node.place)
          return nil
        }
        return text
      },
      encode: { JSONNode(.string($0)) })
  }

  static var text: ValueType<String> { text() }
}

extension ValueType where Value == Bool {
  static var boolean: ValueType<Bool> {
    ValueType(
      .boolean,
      decode: { node, decoding in
        guard case .boolean(let value) = node.value else {
          decoding.wrongType(node, expected: "true or false")
          return nil
        }
        return value
      },
      encode: { JSONNode(.boolean($0)) })
  }
}

extension ValueType
where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// One word of a closed list.
  static var choice: ValueType<Value> {
    ValueType(
      .choice(Value.allCases.map(\.rawValue)),
      decode: { node, decoding in
        let words = Value.allCases.map(\.rawValue)
        guard case .string(let text) = node.value else {
          decoding.wrongType(node, expected: Wording.list(words.map(Wording.quoted)))
          return nil
        }
        guard let value = Value(rawValue: text) else {
          decoding.add(
            .value, Wording.unknownChoice(text, words), at: node.place,
            suggestion: NearestName.suggestion(for: text, among: words))
          return nil
        }
        return value
      },
      encode: { JSONNode(.string($0.rawValue)) })
  }
}
