import StandardsModel

extension StudyVariable {
  /// A value's place in the unit interval, 0 for the first and 1 for the last: what an effect is per.
  /// Nil where the variable cannot have it.
  public func place(of value: ScalarValue) -> Double? {
    guard admits(value) else { return nil }
    let (low, high) = ends
    return high > low ? (number(of: value) - low) / (high - low) : 0
  }

  /// A value as a number; of a category its place in the list, of a truth value 0 or 1.
  func number(of value: ScalarValue) -> Double {
    switch values {
    case .real, .integer: return value.number ?? .nan
    case .categorical(let values):
      return values.firstIndex(of: value).map { Double($0) } ?? .nan
    case .boolean: return value == .boolean(true) ? 1 : 0
    }
  }

  /// The smallest and the largest number that it can be.
  var ends: (low: Double, high: Double) {
    switch values {
    case .real(let low, let high, _): (low, high)
    case .integer: (number(of: level(0)), number(of: level(levelCount - 1)))
    case .categorical(let values): (0, Double(values.count - 1))
    case .boolean: (0, 1)
    }
  }

  /// Of a uniform choice.
  var priorVariance: Double {
    let (low, high) = ends
    let width = high - low
    if case .real = values { return width * width / 12 }
    let count = Double(levelCount)
    return count > 1 ? (count + 1) / (count - 1) * width * width / 12 : 0
  }
}
