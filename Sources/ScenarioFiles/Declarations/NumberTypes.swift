/// Numbers, plain or with where they come from: `0.3` or
/// `{"value": 0.3, "kind": "assumed", "source": "…", "range": [0.1, 0.5]}`.
struct Quantity {
  static let keys = ["value", "kind", "source", "range", "unit", "note"]

  var node: JSONNode
  var number: JSONNumber
  var provenance: Provenance

  /// Reads either form; nil where there is no number.
  static func read(
    _ node: JSONNode, expected: String, range: NumberRange, unit: String,
    _ decoding: inout Decoding
  ) -> Quantity? {
    switch node.value {
    case .number(let number):
      let kind = decoding.source == nil ? Provenance.Kind.assumed : .sourced
      return Quantity(
        node: node, number: number,
        provenance: Provenance(kind: kind, source: decoding.source, place: node.place))
    case .object(let members):
      return read(node, members, expected: expected, range, unit, &decoding)
    default:
      decoding.wrongType(node, expected: expected)
      return nil
    }
  }

  private static func read(
    _ node: JSONNode, _ members: [JSONMember], expected: String, _ limits: NumberRange,
    _ unit: String, _ decoding: inout Decoding
  ) -> Quantity? {
    let outerSource = decoding.enter(members)
    defer { decoding.source = outerSource }
    var kind: Provenance.Kind?
    var range: ClosedRange<Double>?
    for member in members where member.key != "value" {
      if decoding.isAnnotation(member) { continue }
      decoding.path.append(member.key)
      defer { decoding.path.removeLast() }
      switch member.key {
      case "kind": kind = ValueType<Provenance.Kind>.choice.decode(member.node, &decoding)
      case "range": range = readRange(member.node, limits, &decoding)
      case "unit":
        guard case .string(let text) = member.node.value else {
          decoding.wrongType(member.node, expected: "a text")
          continue
        }
        if text != unit {
          decoding.add(
            .value, Wording.wrongUnit(text, expected: unit), at: member.node.place,
            suggestion: NearestName.suggestion(for: text, among: [unit]))
        }
      default:
        decoding.path.removeLast()
        decoding.unknownKey(member, in: "number", known: keys)
        decoding.path.append(member.key)
      }
    }
    guard let value = node["value"] else {
      decoding.missingKey("value", in: "number", at: node.place)
      return nil
    }
    guard case .number(let number) = value.value else {
      decoding.path.append("value")
      decoding.wrongType(value, expected: expected)
      decoding.path.removeLast()
      return nil
    }
    if kind == .sourced, decoding.source == nil {
      decoding.add(.value, Wording.sourcedWithoutSource, at: node.place)
    }
    if let range, !range.contains(number.double) {
      decoding.add(.value, Wording.outsideOwnRange(number), at: value.place)
    }
    let found = kind ?? (decoding.source == nil ? .assumed : .sourced)
    return Quantity(
      node: value, number: number,
      provenance: Provenance(
        kind: found, source: decoding.source, range: range, place: value.place))
  }

  private static func readRange(
    _ node: JSONNode, _ limits: NumberRange, _ decoding: inout Decoding
  ) -> ClosedRange<Double>? {
    guard case .array(let ends) = node.value, ends.count == 2,
      case .number(let low) = ends[0].value, case .number(let high) = ends[1].value
    else {
      decoding.wrongType(node, expected: "[low, high]")
      return nil
    }
    for (number, end) in [(low, ends[0]), (high, ends[1])] {
      guard number.double.isFinite else {
        decoding.add(.value, Wording.notFinite, at: end.place)
        return nil
      }
      guard limits.contains(number.double) else {
        decoding.add(.value, Wording.outOfRange(number, limits, unit: ""), at: end.place)
        return nil
      }
    }
    guard low.double <= high.double else {
      decoding.add(.value, Wording.rangeOrder, at: node.place)
      return nil
    }
    return low.double...high.double
  }
}

extension ValueType where Value == Double {
  /// - Parameter unit: empty for pure numbers.
  static func number(_ range: NumberRange = .any, unit: String = "") -> ValueType<Double> {
    ValueType(
      .number(range, unit: unit),
      decode: { node, decoding in
        guard
          let quantity = Quantity.read(
            node, expected: "a number", range: range, unit: unit, &decoding)
        else { return nil }
        let value = quantity.number.double
        guard value.isFinite else {
          decoding.add(.value, Wording.notFinite, at: quantity.node.place)
          return nil
        }
        guard range.contains(value) else {
          decoding.add(
            .value, Wording.outOfRange(quantity.number, range, unit: unit),
            at: quantity.node.place)
          return nil
        }
        decoding.provenance[decoding.pointer] = quantity.provenance
        return value
      },
      encode: { value in
        JSONNode(Int64(exactly: value).map { .integer(Int($0)) } ?? .double(value))
      })
  }
}

extension ValueType where Value == Int {
  static func integer(_ range: NumberRange = .any, unit: String = "") -> ValueType<Int> {
    ValueType(
      .integer(range, unit: unit),
      decode: { node, decoding in
        guard
          let quantity = Quantity.read(
            node, expected: "an integer", range: range, unit: unit, &decoding)
        else { return nil }
        let (number, place) = (quantity.number, quantity.node.place)
        guard let integer = number.integer else {
          let isWhole = number.double.isInfinite || abs(number.double) >= 0x1p63
          decoding.add(
            isWhole ? .value : .schema,
            isWhole ? Wording.tooBigInteger(number) : Wording.fraction(number), at: place)
          return nil
        }
        guard range.contains(number.double) else {
          decoding.add(.value, Wording.outOfRange(number, range, unit: unit), at: place)
          return nil
        }
        var provenance = quantity.provenance
        provenance.isInteger = true
        decoding.provenance[decoding.pointer] = provenance
        return Int(integer)
      },
      encode: { JSONNode(.integer($0)) })
  }
}
