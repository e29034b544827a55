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
