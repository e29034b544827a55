import SimulationEngine

/// The lead of many adopters over time in synchronous sub-steps: its mean and, to the order 1/N, its
/// variance; and the chance to end on the side of the first standard.
public struct LogitPath: Sendable, Equatable {
  /// K.
  public let interaction: Double
  /// Probability that an adopter reconsiders in a sub-step.
  public let revision: Double
  public let adopters: Int
  /// m: mean lead.
  public private(set) var lead: Double
  /// N·Var m.
  public private(set) var variance = 0.0

  public init(interaction: Double, revision: Double, adopters: Int, lead: Double) {
    self.interaction = interaction
    self.revision = revision
    self.adopters = adopters
    self.lead = lead
  }

  /// Goes on under a field h.
  public mutating func advance(steps: Int, field: Double) {
    for _ in 0..<steps {
      let target = hyperbolicTangent(interaction * lead + field)
      let slope = 1 + revision * (interaction * (1 - target * target) - 1)
      // Users of the second come over with a, users of the first leave with b; each moves m by 2/N.
      let a = revision * (1 + target) / 2
      let b = revision * (1 - target) / 2
      let noise = 2 * (1 - lead) * a * (1 - a) + 2 * (1 + lead) * b * (1 - b)
      variance = slope * slope * variance + noise
      lead += revision * (target - lead)
    }
  }

  /// Probability to end on the side of the first standard under a field that stays: the side of the
  /// unstable rest point on which the lead comes to lie.
  ///
  /// Near that point the distance grows at rate κ = K(1 − m²) − 1 per sweep against noise of intensity
  /// 2(1 − m²)/N: P = Φ((m − m_u)/√(Var m + (1 − m_u²)/(κN))).
  public func probabilityOfFirst(field: Double) -> Double {
    let law = LogitMeanField(interaction: interaction, field: field)
    let points = law.restPoints
    guard points.count == 3 else { return (points.first ?? 0) > 0 ? 1 : 0 }
    let unstable = points[1]
    let rest = 1 - unstable * unstable
    let growth = interaction * rest - 1
    let deviation = ((variance + rest / growth) / Double(adopters)).squareRoot()
    return normalProbability(below: (lead - unstable) / deviation)
  }

  /// Growth rate per sweep at the unstable rest point; nil where there is none.
  public func growthAtTurningPoint(field: Double) -> Double? {
    LogitMeanField(interaction: interaction, field: field).unstablePoint.map {
      interaction * (1 - $0 * $0) - 1
    }
  }
}

/// Φ: the probability that a standard normal number lies below x.
func normalProbability(below x: Double) -> Double {
  guard abs(x) < 9 else { return x > 0 ? 1 : 0 }
  let half = integral(over: 0...max(abs(x), 1e-12), panels: 400) { exponential(-$0 * $0 / 2) }
  let beyond = half / (2 * Double.pi).squareRoot()
  return 0.5 + (x < 0 ? -beyond : beyond)
}
