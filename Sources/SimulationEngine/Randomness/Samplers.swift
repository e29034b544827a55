/// From bits to results, apart from where the bits come from, so that tests can feed the corners:
/// words of all zeros and all ones.
public enum Samplers {
  /// [0, 1): the top 53 bits. All ones give the largest double below 1.
  @inlinable
  public static func uniform(_ bits: UInt64) -> Double { Double(bits &>> 11) * 0x1p-53 }

  /// (0, 1): the top 52 bits and a half, so that neither end is reached.
  @inlinable
  public static func openUniform(_ bits: UInt64) -> Double {
    (Double(bits &>> 12) + 0.5) * 0x1p-52
  }

  /// A standard normal number (Marsaglia's polar method); nil where the point falls outside the disc and
  /// others must be drawn.
  @inline(__always)
  static func normal(_ first: UInt64, _ second: UInt64) -> Double? {
    let x = 2 * openUniform(first) - 1
    let y = 2 * openUniform(second) - 1
    let square = x * x + y * y
    guard square > 0 && square < 1 else { return nil }
    return x * (-2 * naturalLogarithm(square) / square).squareRoot()
  }

  /// The index at which the running sum of weights passes `uniform` × total; nil where the total is 0.
  /// Weights must be finite and non-negative. Rounding never selects a weight of zero.
  public static func choice(weights: [Double], uniform: Double) -> Int? {
    var total = 0.0
    for weight in weights {
      precondition(weight >= 0 && weight.isFinite, "a weight must be finite and ≥ 0, got \(weight)")
      total += weight
    }
    guard total > 0 else { return nil }
    let target = uniform * total
    var running = 0.0
    var lastPositive = 0
    for (index, weight) in weights.enumerated() where weight > 0 {
      running += weight
      lastPositive = index
      if target < running { return index }
    }
    return lastPositive
  }
}
