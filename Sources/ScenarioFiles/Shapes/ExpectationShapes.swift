import SimulationEngine
import StandardsModel

/// `{"target": 0.4, "tolerance": 0.05}`
private struct Target: Sendable {
  var target = 0.0
  var tolerance = 0.0

  static let shape = Shape<Target>(
    "expectation", "Near a target.", { Target() },
    [
      .init("target", \.target, .number(), required: true, "The number."),
      .init(
        "tolerance", \.tolerance, .number(.notNegative), required: true,
        "How far from it still counts."),
    ])
}

/// `{"above": 0.5}` or `{"below": 0.5}`
private struct Limit: Sendable {
  var limit = 0.0

  static func shape(_ key: String, _ meaning: String) -> Shape<Limit> {
    Shape(
      "expectation", meaning, { Limit() },
      [.init(key, \.limit, .number(), required: true, meaning)])
  }
}

/// `{"increasing": true}`; false means falling.
private struct Direction: Sendable {
  var isIncreasing = true

  static let shape = Shape<Direction>(
    "expectation", "Rises, or falls where false.", { Direction() },
    [
      .init(
        "increasing", \.isIncreasing, .boolean, required: true, "true: rises; false: falls.")
    ])
}

/// `{"ratio-to": "…", "above": 2}`
private struct Ratio: Sendable {
  var other = ""
  var above = 0.0

  static let shape = Shape<Ratio>(
    "expectation", "A quotient above a limit.", { Ratio() },
    [
      .init(
        "ratio-to", \.other, .text(emptyAllowed: false), required: true,
        "What it is divided by: another series as in table.column, other rows as in level=SC, or another value of a key."
      ),
      .init("above", \.above, .number(), required: true, "The quotient's limit."),
    ])
}

/// `{"order": ["A", "B"]}`
private struct Order: Sendable {
  var names: [String] = []

  static let shape = Shape<Order>(
    "expectation", "An order.", { Order() },
    [
      .init(
        "order", \.names, .list(.text(emptyAllowed: false), count: 2...1000), required: true,
        "Keys from the largest value to the smallest.")
    ])
}

extension PatternExpectation {
  static let alternatives = Alternatives<PatternExpectation>(
    "expectation",
    [
      .init(
        Target.shape, { .target($0.target, tolerance: $0.tolerance) },
        {
          guard case .target(let target, let tolerance) = $0 else { return nil }
          return Target(target: target, tolerance: tolerance)
        }),
      .init(
        Ratio.shape, { .ratio(to: $0.other, above: $0.above) },
        {
          guard case .ratio(let other, let above) = $0 else { return nil }
          return Ratio(other: other, above: above)
        }),
      .init(
        Limit.shape("above", "More than this."), { .above($0.limit) },
        { if case .above(let limit) = $0 { Limit(limit: limit) } else { nil } }),
      .init(
        Limit.shape("below", "Less than this."), { .below($0.limit) },
        { if case .below(let limit) = $0 { Limit(limit: limit) } else { nil } }),
      .init(
        Direction.shape, { .increasing($0.isIncreasing) },
        { if case .increasing(let rises) = $0 { Direction(isIncreasing: rises) } else { nil } }),
      .init(
        Order.shape, { .order($0.names) },
        { if case .order(let names) = $0 { Order(names: names) } else { nil } }),
    ])
}

private struct OverRuns: Sendable {
  var statistic = RunStatistic.median

  static let shape = Shape<OverRuns>(
    "over runs", "How many runs become one number.", { OverRuns() },
    [
      .init(
        "statistic", \.statistic, .choice, required: true,
        "median, mean, the fraction of runs in which the number is above zero, or a quantile.")
    ])
}

extension ValueType where Value == RunStatistic {
  static var runStatistic: ValueType<RunStatistic> {
    ValueType<OverRuns>.object(OverRuns.shape).mapped(
      { $0.statistic }, { OverRuns(statistic: $0) })
  }
}

extension ValueType where Value == MonthInterval {
  /// `["2004-06", "2006-03"]`
  static var monthInterval: ValueType<MonthInterval> {
    let months = ValueType<[Month]>.list(.month, count: 2...2)
    return ValueType(
      months.description(),
      decode: { node, decoding in
        guard let ends = months.decode(node, &decoding) else { return nil }
        guard ends[0] <= ends[1] else {
          decoding.add(
            .value,
            Wording.endBeforeStart("the end", ends[1].description, ends[0].description),
            at: node.place)
          return nil
        }
        return MonthInterval(first: ends[0], last: ends[1])
      },
      encode: { months.encode([$0.first, $0.last]) })
  }
}

extension ValueType where Value == ScalarValue {
  /// A number, a text, true or false.
  static var scalar: ValueType<ScalarValue> {
    ValueType(
      .scalar,
      decode: { node, decoding in
        switch node.value {
        case .boolean(let value): return .boolean(value)
        case .string(let text): return .text(text)
        case .number(let number):
          if let integer = number.integer { return .integer(Int(integer)) }
          guard number.double.isFinite else {
            decoding.add(.value, Wording.notFinite, at: node.place)
            return nil
          }
          return .number(number.double)
        default:
          decoding.wrongType(node, expected: "a number, a text, true or false")
          return nil
        }
      },
      encode: { JSONNode($0.json) })
  }
}

extension ScalarValue {
  /// As it is written in a file.
  public var json: JSONValue {
    switch self {
    case .integer(let value): .integer(value)
    case .number(let value): .double(value)
    case .text(let text): .string(text)
    case .boolean(let value): .boolean(value)
    }
  }
}

extension ValueType where Value == String {
  /// The value of a key column, as tables write it.
  static var keyText: ValueType<String> {
    ValueType<ScalarValue>.scalar.mapped(
      { scalar in
        if case .text(let text) = scalar { return text }
        return JSONWriter.line(JSONNode(scalar.json))
      }, { .text($0) })
  }
}
