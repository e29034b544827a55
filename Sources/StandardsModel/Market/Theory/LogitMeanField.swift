import SimulationEngine

/// The mean field of two rival standards under social interactions: m = tanh(K·m + h), with m the lead
/// −1 ... 1 and dm/dt = −m + tanh(K·m + h) in sweeps.
///
/// In share coding, which the market kernel uses, θ = 2K and a utility difference is 2h. Source: Brock &
/// Durlauf (2001), Review of Economic Studies 68, 235–260.
public struct LogitMeanField: Sendable, Equatable {
  /// K: social interaction; the market tips above 1.
  public let interaction: Double
  /// h: half the utility difference between the two standards.
  public let field: Double

  public init(interaction: Double, field: Double = 0) {
    self.interaction = interaction
    self.field = field
  }

  /// The same in the units of the market kernel.
  public init(networkBenefit: Double, advantage: Double) {
    self.init(interaction: networkBenefit / 2, field: advantage / 2)
  }

  /// dm/dt in sweeps.
  public func drift(_ m: Double) -> Double {
    hyperbolicTangent(interaction * m + field) - m
  }

  /// Rest points in rising order: one, or stable, unstable, stable.
  public var restPoints: [Double] { roots(in: -1...1, steps: 4001, of: drift) }

  /// m*: the lead of the leader at rest without a field; 0 where the market does not tip.
  public var spontaneousLead: Double {
    guard interaction > 1 else { return 0 }
    let low = (1 - 1 / interaction).squareRoot() * 0.5
    return root(in: low...1) { hyperbolicTangent(interaction * $0) - $0 }
  }

  /// h_c: the field above which the wrong standard cannot survive (spinodal); 0 where nothing tips.
  public var spinodalField: Double {
    guard interaction > 1 else { return 0 }
    let m = (1 - 1 / interaction).squareRoot()
    return interaction * m - inverseHyperbolicTangent(m)
  }

  /// τ_min: sweeps that a mandate of this field must last to carry the market from a lead of m₀ < 0
  /// past 0; nil where it never does.
  public func shortestMandate(from m0: Double) -> Double? {
    precondition(m0 < 0 && m0 >= -1, "the rival leads: m₀ is negative, got \(m0)")
    // The drift must be positive all the way, or the integral diverges.
    let grid = 4000
    for step in 0...grid where drift(m0 * Double(step) / Double(grid)) <= 0 { return nil }
    return integral(over: m0...0, panels: 4000) { 1 / drift($0) }
  }

  /// Deadline for a permanent mandate too weak to work for ever: sweeps until the free market (h = 0)
  /// has drifted from m₀ < 0 past this field's unstable rest point.
  ///
  /// - Returns: nil where a mandate of this strength works at any time, 0 where it is too late already.
  public func deadline(from m0: Double) -> Double? {
    guard field < spinodalField else { return nil }
    guard let turningPoint = unstablePoint, m0 > turningPoint else { return 0 }
    let free = LogitMeanField(interaction: interaction)
    return integral(over: turningPoint...m0, panels: 4000) { -1 / free.drift($0) }
  }

  /// The unstable rest point, nil where there is none.
  public var unstablePoint: Double? {
    let points = restPoints
    return points.count == 3 ? points[1] : nil
  }

  /// Largest K′ between two blocs at which each can keep a standard of its own: the split state
  /// m = tanh((K − K′)·m) is stable while (1 − m²)(K + K′) < 1. Nil where K does not tip.
  ///
  /// Source of the family: Contucci, Gallo & Menconi (2008), Int. J. Mod. Phys. B 22, 2199–2212.
  public var largestCrossInteraction: Double? {
    guard interaction > 1 else { return nil }
    let instability = { (cross: Double) -> Double in
      let m = LogitMeanField(interaction: interaction - cross).spontaneousLead
      return (1 - m * m) * (interaction + cross) - 1
    }
    return root(in: 0...(interaction - 1) * (1 - 1e-9), of: instability)
  }
}

/// artanh m for |m| < 1.
func inverseHyperbolicTangent(_ m: Double) -> Double {
  naturalLogarithm((1 + m) / (1 - m)) / 2
}
