import SimulationEngine

/// Rent-seeking: bidders spend effort x, and i wins with probability `x_i^r / Σ x_j^r`.
///
/// Sources: Tullock (1980), "Efficient rent seeking"; values that differ: Hillman & Riley (1989),
/// Economics and Politics 1, 17–39. Pure equilibria only.
public struct TullockContest: Sendable, Equatable {
  /// r: how much effort decides; 1 is the lottery.
  public let decisiveness: Double
  /// What winning is worth to each bidder.
  public let values: [Double]
  /// x: effort of each bidder in equilibrium, 0 for those who stay out.
  public let efforts: [Double]
  /// Probability of winning; sums to 1.
  public let probabilities: [Double]

  /// The lottery among bidders of any values. Whoever values the prize below the others' marginal
  /// cost of winning it stays out.
  /// - Parameter values: finite and not negative. With fewer than two positive ones nobody competes.
  public init(values: [Double]) {
    self.values = values
    decisiveness = 1
    let order = values.indices.filter { values[$0] > 0 }
      .sorted { (values[$0], $1) > (values[$1], $0) }
    guard order.count > 1 else {
      efforts = Array(repeating: 0, count: values.count)
      probabilities = values.map { $0 > 0 ? 1 : 0 }
      return
    }
    // X: total effort; the active set is the largest k whose last member's value exceeds it.
    var total = 0.0
    var reciprocals = 0.0
    for (place, bidder) in order.enumerated() {
      let sum = reciprocals + 1 / values[bidder]
      let candidate = Double(place) / sum
      guard values[bidder] > candidate else { break }
      reciprocals = sum
      total = candidate
    }
    let effort = total
    probabilities = values.map { $0 > effort ? 1 - effort / $0 : 0 }
    efforts = zip(values, probabilities).map { value, probability in effort * probability }
  }

  /// Two bidders: `p = V_1^r / (V_1^r + V_2^r)`, nil where the weaker one would rather stay out and
  /// there is no pure equilibrium: where `r·p > 1` for the stronger one (Nti 1999).
  public init?(_ first: Double, _ second: Double, decisiveness r: Double) {
    precondition(first > 0 && second > 0 && r > 0, "values and decisiveness are positive")
    let odds = exponential(r * naturalLogarithm(second / first))
    let p = 1 / (1 + odds)
    guard r * max(p, 1 - p) <= 1 else { return nil }
    decisiveness = r
    values = [first, second]
    probabilities = [p, 1 - p]
    efforts = [r * first * p * (1 - p), r * second * p * (1 - p)]
  }

  /// Any number of bidders of one value: `x = r(n−1)V/n²`, nil above `r = n/(n−1)`, where there is no
  /// pure equilibrium.
  public init?(equal count: Int, value: Double, decisiveness r: Double) {
    precondition(count > 1 && value > 0 && r > 0, "a contest takes two bidders and a prize")
    let n = Double(count)
    guard r * (n - 1) <= n else { return nil }
    decisiveness = r
    values = Array(repeating: value, count: count)
    efforts = Array(repeating: r * (n - 1) * value / (n * n), count: count)
    probabilities = Array(repeating: 1 / n, count: count)
  }

  /// Share of the mean prize that is spent on winning it: `r(n−1)/n` among equals.
  public var dissipation: Double {
    let prize = zip(values, probabilities).reduce(0) { $0 + $1.0 * $1.1 }
    return prize > 0 ? efforts.reduce(0, +) / prize : 0
  }
}
