import SimulationEngine
import StandardsModel

/// Something that a study varies.
public struct StudyVariable: Sendable, Equatable {
  /// JSON Pointer into the scenario.
  public let pointer: String
  public let values: VariableSpecification
  /// Decided by somebody, as against unknown to all.
  public let isLever: Bool

  /// Levers before uncertainties, each in the order of their pointers: the order of a design's columns.
  public static func all(of study: StudySpecification) -> [StudyVariable] {
    study.levers.map { StudyVariable(pointer: $0.id, values: $0.value, isLever: true) }
      + study.uncertainties.map { StudyVariable(pointer: $0.id, values: $0.value, isLever: false) }
  }

  /// The value at a place of the unit interval, 0 ≤ u < 1: real values linearly, others in equal parts.
  public func value(at u: Double) -> ScalarValue {
    switch values {
    case .real(let low, let high, _): .number(low * (1 - u) + high * u)
    default: level(min(Int(u * Double(levelCount)), levelCount - 1))
    }
  }

  /// Values in a grid.
  var levelCount: Int {
    switch values {
    case .real(let low, let high, let levels): low == high ? 1 : levels
    case .integer(let low, let high, let step):
      // In words of twice the length: the distance between two integers may not be one.
      Int(min((Int128(high) - Int128(low)) / Int128(step) + 1, Int128(Int32.max)))
    case .categorical(let values): values.count
    case .boolean: 2
    }
  }

  /// A value of the grid, from 0.
  func level(_ index: Int) -> ScalarValue {
    switch values {
    case .real(let low, let high, let levels):
      let share = levelCount == 1 ? 0 : Double(index) / Double(levels - 1)
      return .number(low * (1 - share) + high * share)
    case .integer(let low, _, let step): return .integer(low + index * step)
    case .categorical(let values): return values[index]
    case .boolean: return .boolean(index == 1)
    }
  }

  /// Values to try before a study begins: the ends of a range, the first of a list.
  public var samples: [ScalarValue] {
    switch values {
    case .real(let low, let high, _): low == high ? [.number(low)] : [.number(low), .number(high)]
    case .integer: levelCount == 1 ? [level(0)] : [level(0), level(levelCount - 1)]
    case .categorical(let values): Array(values.prefix(64))
    case .boolean: [.boolean(false), .boolean(true)]
    }
  }

  /// Whether the variable can have a value.
  public func admits(_ value: ScalarValue) -> Bool {
    switch (values, value) {
    case (.real(let low, let high, _), .number(let number)): low <= number && number <= high
    case (.real(let low, let high, _), .integer(let number)):
      low <= Double(number) && Double(number) <= high
    case (.integer(let low, let high, let step), .integer(let number)):
      low <= number && number <= high && (Int128(number) - Int128(low)) % Int128(step) == 0
    case (.categorical(let values), _): values.contains(value)
    case (.boolean, .boolean): true
    default: false
    }
  }

  /// What can stand in it, in words.
  public var description: String {
    switch values {
    case .real(let low, let high, _): "a number from \(low) to \(high)"
    case .integer(let low, let high, let step):
      "an integer from \(low) to \(high)" + (step == 1 ? "" : " in steps of \(step)")
    case .categorical(let values): "one of " + values.prefix(8).map(\.text).joined(separator: ", ")
    case .boolean: "true or false"
    }
  }

  /// The type of its column in `runs.csv`.
  public var columnType: ColumnType {
    switch values {
    case .real: return .number
    case .integer: return .integer
    case .boolean: return .boolean
    case .categorical(let values):
      let types = values.map { value -> ColumnType in
        switch value {
        case .integer: .integer
        case .number: .number
        case .text: .text
        case .boolean: .boolean
        }
      }
      guard let first = types.first else { return .text }
      if types.allSatisfy({ $0 == first }) { return first }
      return types.allSatisfy { $0 == .integer || $0 == .number } ? .number : .text
    }
  }
}
