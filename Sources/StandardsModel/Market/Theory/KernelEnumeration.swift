import SimulationEngine

/// The stationary law of the choice kernel on a small symmetric network, by enumerating every state of
/// the market: P ∝ exp Φ, Φ = Σ_n systematic_n + θ/2·Σ_nm W_nm·c(k_n, k_m).
///
/// Exact for any fixed endorsement and government terms as long as agents revise one at a time.
public struct KernelEnumeration: Sendable {
  public let agents: Int
  public let standards: Int
  /// By state of the market: the number Σ k_n·S^n.
  public let probabilities: [Double]

  /// - Parameters:
  ///   - systematic: u + η·e + g by agent × standard.
  ///   - ties: W_nm, agent × agent, symmetric; the diagonal is not used.
  ///   - compatibility: c_kl, symmetric.
  public init(
    agents: Int, standards: Int, systematic: [Double], ties: [Double], networkBenefit: Double,
    compatibility: (Int, Int) -> Double = { $0 == $1 ? 1 : 0 }
  ) {
    var states = 1
    for _ in 0..<agents { states *= standards }
    precondition(states <= 1 << 22, "\(states) states are too many to enumerate")
    var potentials: [Double] = []
    potentials.reserveCapacity(states)
    var use = [Int](repeating: 0, count: agents)
    for state in 0..<states {
      var rest = state
      for n in 0..<agents {
        use[n] = rest % standards
        rest /= standards
      }
      var potential = 0.0
      for n in 0..<agents {
        potential += systematic[n * standards + use[n]]
        for m in 0..<n {
          potential += networkBenefit * ties[n * agents + m] * compatibility(use[n], use[m])
        }
      }
      potentials.append(potential)
    }
    let largest = potentials.max()!
    let weights = potentials.map { exponential($0 - largest) }
    let total = weights.reduce(0, +)
    self.agents = agents
    self.standards = standards
    probabilities = weights.map { $0 / total }
  }

  /// Probability that an agent uses a standard.
  public func marginal(agent: Int, standard: Int) -> Double {
    var power = 1
    for _ in 0..<agent { power *= standards }
    var sum = 0.0
    for state in 0..<probabilities.count where state / power % standards == standard {
      sum += probabilities[state]
    }
    return sum
  }
}
