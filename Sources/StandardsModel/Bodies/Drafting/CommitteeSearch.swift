import SimulationEngine

/// A committee that looks at one draft after another until enough members like one: the strategic
/// reason why consensus takes rounds.
///
/// In each round a draft gives every member a value of its own, uniform on 0 ... 1; it is accepted if
/// at least `quota` of `members` vote yes, and waiting discounts. In the symmetric stationary
/// equilibrium members vote yes above a threshold z, the discounted value of going on:
/// `z = δ·(E[X; accepted] + (1 − P)·z)`.
///
/// Source: Albrecht, Anderson & Vroman (2010), "Search by committee", Journal of Economic Theory
/// 145:1386–1407; models §6.2.
public struct CommitteeSearch: Sendable, Hashable {
  public var members: Int
  /// Votes in favour that accept, 1 ... members.
  public var quota: Int
  /// δ, by round: 0 impatient ..< 1.
  public var patience: Double

  public init(members: Int, quota: Int, patience: Double) {
    self.members = members
    self.quota = quota
    self.patience = patience
  }

  /// P: probability that a draft is accepted when members vote yes above a threshold.
  public func acceptance(threshold: Double) -> Double {
    Self.atLeast(quota, of: members, probability: 1 - threshold)
  }

  /// z*, by bisection.
  public var threshold: Double {
    root(in: 0...1) { z in
      let yes = (1 - z) * (1 + z) / 2
      let no = z * z / 2
      let accepted =
        yes * Self.atLeast(quota - 1, of: members - 1, probability: 1 - z)
        + no * Self.atLeast(quota, of: members - 1, probability: 1 - z)
      return patience * (accepted + (1 - acceptance(threshold: z)) * z) - z
    }
  }

  /// E[rounds] = 1/P: the number of rounds is geometric.
  public var meanRounds: Double { 1 / acceptance(threshold: threshold) }

  /// Rounds until a draft is accepted, drawn member by member.
  public func rounds(threshold: Double, drawing stream: inout DrawStream) -> Int {
    var round = 1
    while true {
      var yes = 0
      for _ in 0..<members where stream.uniform() >= threshold { yes += 1 }
      if yes >= quota { return round }
      round += 1
    }
  }

  /// Pr(Bin(count, probability) ≥ least), summed from the smallest number of successes upwards.
  static func atLeast(_ least: Int, of count: Int, probability: Double) -> Double {
    guard least > 0 else { return 1 }
    guard least <= count else { return 0 }
    var sum = 0.0
    for successes in least...count {
      var term = 1.0
      for factor in 0..<successes {
        term *= Double(count - factor) / Double(factor + 1) * probability
      }
      for _ in 0..<(count - successes) { term *= 1 - probability }
      sum += term
    }
    return sum
  }
}
