import SimulationEngine

/// Two standards among N fully connected adopters, exactly, for the scheduling that a market has: the
/// law of the number of users of the first standard after any number of steps.
public struct LogitChain: Sendable, Equatable {
  public enum Step: Sendable, Equatable {
    /// One adopter drawn uniformly, who reconsiders with the probability given.
    case single
    /// Every adopter reconsiders independently, on the market as it stood.
    case synchronous
  }

  public let adopters: Int
  /// K, as in `LogitFinite`.
  public let interaction: Double
  /// h.
  public let field: Double
  /// Probability that an adopter whose turn it is reconsiders.
  public let revision: Double
  public let step: Step

  public init(adopters: Int, interaction: Double, field: Double, revision: Double, step: Step) {
    self.adopters = adopters
    self.interaction = interaction
    self.field = field
    self.revision = revision
    self.step = step
  }

  /// Probability that a user of the first standard leaves it, given so many users.
  private func leaving(_ users: Int) -> Double {
    let others = Double(2 * (users - 1) - (adopters - 1)) / Double(adopters - 1)
    return revision * logisticFunction(-2 * (interaction * others + field))
  }

  /// Probability that a user of the second comes over.
  private func joining(_ users: Int) -> Double {
    let others = Double(2 * users - (adopters - 1)) / Double(adopters - 1)
    return revision * logisticFunction(2 * (interaction * others + field))
  }

  /// The law after so many steps from an exact number of users.
  public func law(from users: Int, steps: Int) -> [Double] {
    var law = [Double](repeating: 0, count: adopters + 1)
    law[users] = 1
    switch step {
    case .single: propagateSingles(&law, steps)
    case .synchronous: propagateSynchronously(&law, steps)
    }
    return law
  }

  private func propagateSingles(_ law: inout [Double], _ steps: Int) {
    let N = Double(adopters)
    let up = (0...adopters).map { Double(adopters - $0) / N * ($0 < adopters ? joining($0) : 0) }
    let down = (0...adopters).map { Double($0) / N * ($0 > 0 ? leaving($0) : 0) }
    var next = law
    for _ in 0..<steps {
      for k in 0...adopters {
        var sum = law[k] * (1 - up[k] - down[k])
        if k > 0 { sum += law[k - 1] * up[k - 1] }
        if k < adopters { sum += law[k + 1] * down[k + 1] }
        next[k] = sum
      }
      swap(&law, &next)
    }
  }

  private func propagateSynchronously(_ law: inout [Double], _ steps: Int) {
    let N = adopters
    var rows: [[Double]] = []
    for k in 0...N {
      let leave = binomialLaw(k, k > 0 ? leaving(k) : 0)
      let join = binomialLaw(N - k, k < N ? joining(k) : 0)
      var row = [Double](repeating: 0, count: N + 1)
      for (out, weight) in leave.enumerated() where weight > 0 {
        for (into, other) in join.enumerated() { row[k - out + into] += weight * other }
      }
      rows.append(row)
    }
    for _ in 0..<steps {
      var next = [Double](repeating: 0, count: N + 1)
      for k in 0...N where law[k] > 1e-18 {
        let weight = law[k]
        for j in 0...N { next[j] += weight * rows[k][j] }
      }
      law = next
    }
  }

  /// The binomial law by adding one trial after the other.
  private func binomialLaw(_ n: Int, _ p: Double) -> [Double] {
    var law = [Double](repeating: 0, count: n + 1)
    law[0] = 1
    for trial in 0..<n {
      for k in stride(from: trial + 1, through: 1, by: -1) {
        law[k] = law[k] * (1 - p) + law[k - 1] * p
      }
      law[0] *= 1 - p
    }
    return law
  }
}

/// Mean and standard deviation of a function of the lead m under a law of the number of users.
func moments(of law: [Double], _ function: (Double) -> Double) -> (mean: Double, deviation: Double)
{
  let N = Double(law.count - 1)
  var (mean, square) = (0.0, 0.0)
  for (users, weight) in law.enumerated() {
    let value = function((2 * Double(users) - N) / N)
    mean += weight * value
    square += weight * value * value
  }
  // A mean that symmetry makes 0 comes out as the rounding of its terms.
  let isRounding = abs(mean) < 1e-12 * max(1e-12, square.squareRoot())
  return (isRounding ? 0 : mean, max(0, square - mean * mean).squareRoot())
}
