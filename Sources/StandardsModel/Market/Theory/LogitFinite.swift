import SimulationEngine

/// Two standards among N fully connected adopters revising one at a time with field
/// K·(others' lead)/(N − 1) + h: exact at finite N.
///
/// Stationary law P(M) ∝ C(N, (N+M)/2)·exp(K(M² − N)/(2(N − 1)) + h·M) for the sum M = N·m.
public struct LogitFinite: Sendable, Equatable {
  public let adopters: Int
  public let interaction: Double
  public let field: Double

  public init(adopters: Int, interaction: Double, field: Double = 0) {
    precondition(adopters >= 2)
    self.adopters = adopters
    self.interaction = interaction
    self.field = field
  }

  /// Stationary probabilities of 0 ... N users of the first standard.
  public var stationaryLaw: [Double] {
    let size = adopters
    var logBinomial = 0.0
    var logs: [Double] = []
    for users in 0...size {
      if users > 0 {
        logBinomial += naturalLogarithm(Double(size - users + 1)) - naturalLogarithm(Double(users))
      }
      let sum = Double(2 * users - size)
      logs.append(
        logBinomial + interaction * (sum * sum - Double(size)) / (2 * Double(size - 1)) + field
          * sum)
    }
    let largest = logs.max()!
    let weights = logs.map { exponential($0 - largest) }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }

  /// Stationary mean of a function of the lead m.
  public func mean(_ function: (Double) -> Double) -> Double {
    let size = Double(adopters)
    return stationaryLaw.enumerated().reduce(0) {
      $0 + $1.element * function((2 * Double($1.offset) - size) / size)
    }
  }

  /// Mean number of updates from no user of the first standard to half the market: how long a lock-in
  /// lasts; exponential in N above K = 1.
  public var meanEscape: Double {
    let size = adopters
    var sum = 0.0
    var total = 0.0
    for users in 0..<size / 2 {
      // From k: an update picks one of size − k others and moves it with probability σ(2·field(k)).
      let up = moveUp(users)
      let down = moveDown(users)
      // Time from k to k + 1: t_k = (1 + down·t_{k−1}) / up.
      sum = (1 + down * sum) / up
      total += sum
    }
    return total
  }

  private func moveUp(_ users: Int) -> Double {
    let size = Double(adopters)
    let others = 2 * Double(users) - (size - 1)
    return (size - Double(users)) / size
      * logisticFunction(2 * (interaction * others / (size - 1) + field))
  }

  private func moveDown(_ users: Int) -> Double {
    let size = Double(adopters)
    let others = 2 * Double(users - 1) - (size - 1)
    return Double(users) / size
      * logisticFunction(-2 * (interaction * others / (size - 1) + field))
  }
}
