import SimulationEngine

/// How often a player decides: over all coalitions (Banzhaf 1965) and over all orders in which
/// players may join (Shapley & Shubik 1954).
public struct PowerIndex: Sendable, Hashable {
  /// Coalitions of the others that the player turns from losing to winning.
  public var swings: Int128
  /// All coalitions of the others: 2ⁿ⁻¹.
  public var coalitions: Int128
  /// Share of orders in which the player is pivotal; nil where the fraction needs more than 128 bits,
  /// which takes more than 88 players.
  public var shapleyShubik: Rational?
  /// The same, rounded.
  public var shapleyShubikShare: Double

  /// Absolute Banzhaf index: the probability of a swing when the others toss coins.
  public var banzhaf: Rational { Rational(swings, coalitions) }

  /// The largest game whose coalitions can be counted in 128 bits, with room to spare.
  public static let mostPlayers = 120

  /// - Parameter swingsBySize: swings by size of the coalition joined, 0 to n − 1.
  public init(swingsBySize: [Int128]) {
    let players = swingsBySize.count
    precondition(
      (1...Self.mostPlayers).contains(players), "power of \(players) players is out of range")
    swings = swingsBySize.reduce(0, +)
    coalitions = 1 << Int128(players - 1)
    var exact: Rational? = Rational(0)
    var share = 0.0
    for (size, count) in swingsBySize.enumerated() where count != 0 {
      // s! (n − 1 − s)! of the n! orders follow each coalition: one in n · C(n−1, s).
      let term = Rational(count, binomial(players - 1, size))
      share += term.value / Double(players)
      exact = exact.flatMap { $0.adding(term) }
    }
    shapleyShubikShare = share
    shapleyShubik = exact.flatMap { sum in
      Rational(1, Int128(players)).multiplied(by: sum)
    }
  }
}

extension Rational {
  /// Nil where the product needs more than 128 bits.
  fileprivate func multiplied(by other: Rational) -> Rational? {
    let left = Rational(numerator, other.denominator)
    let right = Rational(other.numerator, denominator)
    let whole = left.denominator.multipliedReportingOverflow(by: right.denominator)
    let parts = left.numerator.multipliedReportingOverflow(by: right.numerator)
    guard !whole.overflow, !parts.overflow else { return nil }
    return Rational(parts.partialValue, whole.partialValue)
  }
}
