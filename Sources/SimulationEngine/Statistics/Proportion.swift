/// A share of trials that came out one way.
public struct Proportion: Sendable, Hashable {
  public let successes: Int
  public let trials: Int

  public init(_ successes: Int, of trials: Int) {
    precondition(
      trials > 0 && (0...trials).contains(successes), "\(successes) of \(trials) is no proportion")
    self.successes = successes
    self.trials = trials
  }

  public var estimate: Double { Double(successes) / Double(trials) }

  /// The interval that keeps its coverage near 0 and 1, where the textbook one collapses to a point
  /// (Wilson 1927, JASA 22, 209–212).
  public func confidenceInterval(_ confidence: Double = 0.95) -> Interval {
    let z = NormalDistribution.quantile(0.5 + confidence / 2)
    let n = Double(trials)
    let share = estimate
    let square = z * z
    let middle = (share + square / (2 * n)) / (1 + square / n)
    let half =
      z / (1 + square / n) * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    // Exactly the ends where all trials agree, which rounding would miss.
    return Interval(
      low: successes == 0 ? 0 : max(0, middle - half),
      high: successes == trials ? 1 : min(1, middle + half))
  }
}
