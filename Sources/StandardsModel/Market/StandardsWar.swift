import SimulationEngine

/// The phases of a standards war (Wang & Kim 2007; Utterback & Suárez): many compete, leaders expand,
/// one is entrenched.
public enum StandardsWarPhase: String, Sendable, CaseIterable {
  case fluid
  case transition
  case specific
}

/// The phase as it can be measured from outside: leader's share of new adoption and cumulative
/// adoption between the inflections of the adoption rate (models §12).
public struct MeasuredPhase: Sendable, Equatable {
  /// Penetration at the first inflection of the adoption rate.
  public var firstInflection = (1 - 1 / 3.0.squareRoot()) / 2
  /// Penetration at the second.
  public var secondInflection = (1 + 1 / 3.0.squareRoot()) / 2
  /// Months over which new adoption is counted.
  public var window = 12
  /// Windows in a row that the leader must hold more than half of new adoption to be entrenched.
  public var windows = 3

  /// With the inflections of logistic substitution, 0.2113 and 0.7887.
  public init() {}

  /// With the inflections of a Bass diffusion.
  public init(_ bass: BassDiffusion) {
    let shares = bass.inflectionShares
    firstInflection = shares.first
    secondInflection = shares.second
  }

  /// - Parameters:
  ///   - newAdopters: first adoptions by month and standard, up to the month in question.
  ///   - penetration: share of potential users who have adopted by then.
  public func phase(newAdopters: [[Int]], penetration: Double) -> StandardsWarPhase {
    let now = leadersShare(newAdopters, windowsBack: 0)
    guard penetration >= firstInflection, let now, now >= 0.5 else { return .fluid }
    guard penetration > secondInflection else { return .transition }
    let entrenched = (0..<windows).allSatisfy {
      (leadersShare(newAdopters, windowsBack: $0) ?? 0) > 0.5
    }
    return entrenched ? .specific : .transition
  }

  /// x₁: the largest share of new adoption in a window; nil where nobody adopted or it is not complete.
  public func leadersShare(_ newAdopters: [[Int]], windowsBack: Int) -> Double? {
    let end = newAdopters.count - windowsBack * window
    guard end > 0, windowsBack == 0 || end >= window else { return nil }
    let months = newAdopters[max(0, end - window)..<end]
    guard let standards = months.first?.count else { return nil }
    var totals = [Int](repeating: 0, count: standards)
    for month in months {
      for standard in 0..<standards { totals[standard] += month[standard] }
    }
    let total = totals.reduce(0, +)
    return total > 0 ? Double(totals.max()!) / Double(total) : nil
  }
}

/// The phase by what could still be done about it, given the strongest lever at hand (models §12):
/// fluid while the lead is above the unstable rest point at that lever, so that it works for good;
/// specific where it is below and no permanent lever works; transition where only a lever beyond the
/// spinodal field still turns the market.
public struct MechanisticPhase: Sendable, Equatable {
  /// θ, in logit units.
  public var networkBenefit: Double
  /// Utility that the strongest permanent lever gives the rival, in logit units.
  public var strongestLever: Double

  public init(networkBenefit: Double, strongestLever: Double) {
    self.networkBenefit = networkBenefit
    self.strongestLever = strongestLever
  }

  /// - Parameter lead: share of the leader less that of its best rival, 0 ... 1.
  public func phase(lead: Double) -> StandardsWarPhase {
    let interaction = networkBenefit / 2
    // A market that does not tip is never lost.
    guard interaction > 1 else { return .fluid }
    let lever = LogitMeanField(networkBenefit: networkBenefit, advantage: strongestLever)
    if let turningPoint = lever.unstablePoint {
      return -lead > turningPoint ? .fluid : .specific
    }
    // At the spinodal the unstable point has moved to −√(1 − 1/K).
    return lead < (1 - 1 / interaction).squareRoot() ? .fluid : .transition
  }
}
