import SimulationEngine

/// How often a player decides: over all coalitions (Banzhaf 1965) and over all orders in which
/// players may join (Shapley & Shubik 1954).
public struct PowerIndex: Sendable, Hashable {
  /// Coalitions of the others that the player turns from losing to winning.
  public var swings: Int128
  /// All coalitions of the others: 2ⁿ⁻¹.
  public var coalitions: Int128
  /// Share of orders in which the player is pivotal.
  public var shapleyShubik: Rational

  /// Absolute Banzhaf index: the probability of a swing when the others toss coins.
  public var banzhaf: Rational { Rational(swings, coalitions) }

  /// The largest game whose numbers fit in 128 bits: the least common multiple of 1 to 88 does, that
  /// of 1 to 89 does not.
  public static let mostPlayers = 88

  /// - Parameter swingsBySize: swings by size of the coalition joined, 0 to n − 1.
  public init(swingsBySize: [Int128]) {
    let players = swingsBySize.count
    precondition(
      (1...Self.mostPlayers).contains(players), "power of \(players) players is out of range")
    swings = swingsBySize.reduce(0, +)
    coalitions = 1 << Int128(players - 1)
    // The share of orders is Σ swings(s) / (n · C(n−1, s)), and n · C(n−1, s) divides lcm(1…n).
    var denominator: Int128 = 1
    for number in 1...Int128(players) {
      denominator *= number / greatestCommonDivisor(denominator, number)
    }
    var numerator: Int128 = 0
    for (size, count) in swingsBySize.enumerated() where count != 0 {
      let orders = Int128(players) * binomial(players - 1, size)
      numerator += denominator / orders * count
    }
    shapleyShubik = Rational(numerator, denominator)
  }
}

/// The number of subsets of `chosen` out of `total`, up to 126.
func binomial(_ total: Int, _ chosen: Int) -> Int128 {
  guard chosen >= 0, chosen <= total else { return 0 }
  var result: Int128 = 1
  for step in 0..<min(chosen, total - chosen) {
    // Divide before multiplying, so that nothing larger than the result appears.
    let factor = Int128(total - step)
    let divisor = Int128(step + 1)
    let common = greatestCommonDivisor(result, divisor)
    result = result / common * (factor / (divisor / common))
  }
  return result
}
