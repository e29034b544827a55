import SimulationEngine

/// Catching up and falling behind: `G′ = b − a·G·e^(−G/δ)`, G the logarithm of the frontier over one's
/// own capability.
///
/// What can be learnt grows with the distance to the frontier, and so does the difficulty of learning
/// it; between the two lies a point of no return. With a = b = 0 nothing changes. Source: Verspagen
/// (1991), Structural Change and Economic Dynamics 2, 359–380; with own effort as in Wamae (2006).
public struct VerspagenGap: Sendable, Equatable {
  /// a: spillover per year, openness and absorptive capacity included.
  public var spillover: Double
  /// b: the leader's own innovation less the follower's, per year.
  public var lead: Double
  /// δ: gap at which most is learnt.
  public var reach: Double

  public init(spillover: Double, lead: Double, reach: Double) {
    self.spillover = spillover
    self.lead = lead
    self.reach = reach
  }

  /// G′ per year.
  ///
  /// Between the steps of a month a follower who is far quicker than the leader may be far ahead, where
  /// e^(−G/δ) is no number any more: from 50 δ on it grows no further.
  public func change(at gap: Double) -> Double {
    lead - spillover * gap * exponential(min(50, -gap / reach))
  }

  /// The gap one step later (classical Runge–Kutta, fourth order).
  /// - Parameter step: in years.
  public func gap(after step: Double, from gap: Double) -> Double {
    let first = change(at: gap)
    let second = change(at: gap + step / 2 * first)
    let third = change(at: gap + step / 2 * second)
    let fourth = change(at: gap + step * third)
    return gap + step / 6 * (first + 2 * second + 2 * third + fourth)
  }

  /// The lead that cannot be caught up from anywhere if exceeded: a·δ/e.
  public var criticalLead: Double { spillover * reach / exponential(1) }

  /// The spillover below which a follower with this lead against it falls behind for ever: b·e/δ.
  public var criticalSpillover: Double { lead * exponential(1) / reach }

  /// The gap that a follower settles at, −δ·W₀(−b/(a·δ)); nil where it falls behind for ever or leads.
  public var stableGap: Double? {
    guard lead >= 0, lead < criticalLead else { return nil }
    return lead == 0 ? 0 : root(in: 0...reach) { change(at: $0) }
  }

  /// The gap beyond which a follower falls behind for ever, −δ·W₋₁(−b/(a·δ)); nil where every gap is,
  /// or none.
  public var pointOfNoReturn: Double? {
    guard lead > 0, lead < criticalLead else { return nil }
    var far = 2 * reach
    while change(at: far) < 0 { far *= 2 }
    return root(in: reach...far) { change(at: $0) }
  }
}
