import SimulationEngine

/// S equal standards under P(k) ∝ exp(κ·x_k): where tipping begins. With three or more it is abrupt and
/// depends on history between the two thresholds.
public struct PottsMeanField: Sendable, Equatable {
  public let standards: Int

  public init(standards: Int) {
    precondition(standards >= 2, "rivalry takes two standards, got \(standards)")
    self.standards = standards
  }

  /// κ₁: from here on a state with one leader can last. Least κ at which
  /// x = e^{κx} / (e^{κx} + (S − 1)·e^{κ(1−x)/(S−1)}) has a root above 1/S.
  public var orderedBranch: Double {
    if standards == 2 { return 2 }
    let number = Double(standards)
    // Solving for κ: κ(x) = ln((number−1)·x / (1−x)) / (x − (1−x)/(number−1)); its minimum by golden section.
    let needed = { (x: Double) in
      naturalLogarithm((number - 1) * x / (1 - x)) / (x - (1 - x) / (number - 1))
    }
    var (low, high) = (1 / number + 1e-9, 1 - 1e-9)
    let ratio = (5.0.squareRoot() - 1) / 2
    for _ in 0..<200 {
      let a = high - ratio * (high - low)
      let b = low + ratio * (high - low)
      if needed(a) < needed(b) { high = b } else { low = a }
    }
    return needed((low + high) / 2)
  }

  /// κ₂ = 2(S − 1)·ln(S − 1)/(S − 2): the ordered state has the higher potential above.
  public var equalPotential: Double {
    if standards == 2 { return 2 }
    let number = Double(standards)
    return 2 * (number - 1) * naturalLogarithm(number - 1) / (number - 2)
  }

  /// κ = S: the equal state is unstable above.
  public var uniformUnstable: Double { Double(standards) }

  /// The rest point reached from a share of the leader, the others equal, by iterating the choice map.
  public func restShare(benefit: Double, from share: Double) -> Double {
    let number = Double(standards)
    var x = share
    for _ in 0..<100_000 {
      let next = 1 / (1 + (number - 1) * exponential(benefit * ((1 - x) / (number - 1) - x)))
      if next == x { break }
      x = next
    }
    return x
  }
}
