import SimulationEngine

/// Two kinds of adopters arrive one at a time under increasing returns: who is locked in, and when.
///
/// Kind R prefers A by (a_R − b_R), kind S prefers B; each earlier adopter adds r or s. The lead
/// d = n_A − n_B is a ±1 random walk with absorbing barriers, and with strict switching (a tie keeps
/// the natural preference) they stand at floor(D) + 1. Source: Arthur (1989), Economic Journal 99,
/// 116–131; gambler's ruin.
public struct ArthurLockIn: Sendable, Equatable {
  /// Lead of A at which everybody takes A.
  public let upper: Int
  /// Lead of B at which everybody takes B.
  public let lower: Int
  /// Probability that an arrival is of kind R.
  public let shareR: Double

  public init(upper: Int, lower: Int, shareR: Double) {
    precondition(upper > 0 && lower > 0 && shareR > 0 && shareR < 1)
    self.upper = upper
    self.lower = lower
    self.shareR = shareR
  }

  /// - Parameters:
  ///   - preferenceR: a_R − b_R. Dyadic numbers keep the barrier exact: 0.6 / 0.01 exceeds 60 in doubles.
  ///   - preferenceS: b_S − a_S.
  ///   - returns: r = s, utility per earlier adopter.
  public init(preferenceR: Double, preferenceS: Double, returns: Double, shareR: Double) {
    self.init(
      upper: Int((preferenceS / returns).rounded(.down)) + 1,
      lower: Int((preferenceR / returns).rounded(.down)) + 1, shareR: shareR)
  }

  /// Probability that the market locks in to A.
  public var probabilityOfA: Double {
    let (above, below) = (upper, lower)
    if shareR == 0.5 { return Double(below) / Double(above + below) }
    let ratio = (1 - shareR) / shareR
    return (1 - power(ratio, below)) / (1 - power(ratio, above + below))
  }

  /// Mean number of arrivals until lock-in.
  public var meanTime: Double {
    if shareR == 0.5 { return Double(upper * lower) }
    let p = probabilityOfA
    return (Double(upper) * p - Double(lower) * (1 - p)) / (2 * shareR - 1)
  }

  /// Standard deviation of the number of arrivals until lock-in, by solving for the second moment.
  public var standardDeviationOfTime: Double {
    // First and second moments from every lead: m = 1 + P m, s = 1 + 2 P m + P s (tridiagonal).
    let places = upper + lower - 1
    let first = solve(right: Array(repeating: 1, count: places))
    let onward = (0..<places).map { place in
      shareR * (place + 1 < places ? first[place + 1] : 0)
        + (1 - shareR) * (place > 0 ? first[place - 1] : 0)
    }
    let second = solve(right: onward.map { 1 + 2 * $0 })
    let start = lower - 1
    return (second[start] - first[start] * first[start]).squareRoot()
  }

  /// Probability of lock-in within so many arrivals, by propagating the walk.
  public func probabilityOfLockIn(within arrivals: Int) -> Double {
    var law = [Double](repeating: 0, count: upper + lower + 1)
    law[lower] = 1
    for _ in 0..<arrivals {
      var next = [Double](repeating: 0, count: law.count)
      next[0] = law[0]
      next[law.count - 1] += law[law.count - 1]
      for place in 1..<law.count - 1 {
        next[place + 1] += shareR * law[place]
        next[place - 1] += (1 - shareR) * law[place]
      }
      law = next
    }
    return law[0] + law[law.count - 1]
  }

  /// x with x_i − p·x_{i+1} − q·x_{i−1} = right_i, zero at the barriers (Thomas's algorithm).
  private func solve(right: [Double]) -> [Double] {
    let count = right.count
    var c = [Double](repeating: 0, count: count)
    var d = right
    c[0] = -shareR
    for i in 1..<max(1, count) {
      let pivot = 1 + (1 - shareR) * c[i - 1]
      c[i] = -shareR / pivot
      d[i] = (d[i] + (1 - shareR) * d[i - 1]) / pivot
    }
    for i in stride(from: count - 2, through: 0, by: -1) { d[i] -= c[i] * d[i + 1] }
    return d
  }
}

/// xⁿ by repeated multiplication, n ≥ 0.
func power(_ x: Double, _ n: Int) -> Double {
  var result = 1.0
  for _ in 0..<n { result *= x }
  return result
}
