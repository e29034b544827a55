/// How the adopters of a field decide: the constants of the choice kernel
/// `V_n(k) = u_nk + θ·f_k·Σ_l c_kl·Σ_m W_nm·[m uses l] + η·e_k + g_nk`, `P(n→k) ∝ exp V_n(k)`.
///
/// Defaults switch every mechanism off.
public struct MarketRules: Sendable, Equatable {
  /// θ: utility of a standard that all one's contacts use, in logit units.
  public var networkBenefit = 0.0
  /// η: utility of an endorsement of weight 1, in logit units.
  public var endorsementWeight = 0.0
  /// p: hazard of a first adoption without contacts, per month (Bass 1969).
  public var innovation = 0.0
  /// q: hazard of a first adoption per share of adopters among one's contacts, per month.
  public var imitation = 0.0
  /// μ: rate at which adopters reconsider, per month.
  public var revisionRate = 0.0
  /// c: cost of changing the standard. It multiplies the rate of revision by e⁻ᶜ instead of entering
  /// the utility, which slows the market down without moving its stationary law.
  public var switchingCost = 0.0
  /// Utility given up for holding one standard more than the one in use (dual-mode devices); nil where
  /// nobody can hold two.
  public var dualCost: Double?
  /// c_kl: share of the network benefit of k that a user of l gives, row by row; nil for none between
  /// different standards. Symmetric for a stationary law in closed form.
  public var compatibility: [Double]?
  /// f_k: how much of the network benefit standard k has; nil for all. 0 for the option to do without.
  public var networkFactor: [Double]?
  public var noise = ChoiceNoise.logit
  public var scheduling = Scheduling.substeps(4)

  public init() {}
}

/// What is random in a choice among standards.
public enum ChoiceNoise: String, Sendable, CaseIterable {
  /// Extreme-value noise of scale 1: probabilities proportional to exp V.
  case logit
  /// None: the largest V wins. A tie goes to the larger V without network, then to the standard in use,
  /// then to the first.
  case none
}

/// Who decides when within a month.
public enum Scheduling: Sendable, Equatable {
  /// S sub-steps; in each everybody is drawn independently and decides on the state as it stood.
  case substeps(Int)
  /// One agent at a time, drawn uniformly with replacement, seeing what the last one did; so many per
  /// month. The exact process of the logit oracles, at N·μ per month; events with a rate above
  /// updates / N are capped there.
  case sequential(updates: Int)
  /// So many adopt for the first time per month, one at a time in the order of the roster, and nobody
  /// reconsiders (Arthur 1989).
  case arrivals(Int)
}
