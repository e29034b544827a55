/// An exact fraction in lowest terms.
public struct Rational: Sendable, Hashable {
  public let numerator: Int128
  /// 1 or more.
  public let denominator: Int128

  /// - Parameter denominator: not 0.
  public init(_ numerator: Int128, _ denominator: Int128 = 1) {
    precondition(denominator != 0, "\(numerator) over 0 is no fraction")
    let divisor = greatestCommonDivisor(numerator, denominator)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  public var value: Double { Double(numerator) / Double(denominator) }

  /// Nil where the sum needs more than 128 bits.
  func adding(_ other: Rational) -> Rational? {
    let common = greatestCommonDivisor(denominator, other.denominator)
    let left = numerator.multipliedReportingOverflow(by: other.denominator / common)
    let right = other.numerator.multipliedReportingOverflow(by: denominator / common)
    let sum = left.partialValue.addingReportingOverflow(right.partialValue)
    let whole = (denominator / common).multipliedReportingOverflow(by: other.denominator)
    guard !left.overflow, !right.overflow, !sum.overflow, !whole.overflow else { return nil }
    return Rational(sum.partialValue, whole.partialValue)
  }
}

extension Rational: CustomStringConvertible {
  public var description: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}

/// 1 for two zeros, so that it can always divide.
func greatestCommonDivisor(_ first: Int128, _ second: Int128) -> Int128 {
  var (large, small) = (abs(first), abs(second))
  while small != 0 { (large, small) = (small, large % small) }
  return max(large, 1)
}

/// The number of subsets of `chosen` out of `total`, up to 126.
func binomial(_ total: Int, _ chosen: Int) -> Int128 {
  guard chosen >= 0, chosen <= total else { return 0 }
  var result: Int128 = 1
  for step in 0..<min(chosen, total - chosen) {
    // Divide before multiplying, so that nothing larger than the result appears.
    let divisor = Int128(step + 1)
    let common = greatestCommonDivisor(result, divisor)
    result = result / common * (Int128(total - step) / (divisor / common))
  }
  return result
}
