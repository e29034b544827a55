/// A stated share of the votes, by weight, with a quorum if one is stated: the rule for bodies that
/// have no file of their own.
///
/// `numerator` over `denominator` of the votes cast, or of all members' weight; exactly the share is
/// enough. The quorum is a share of the members, counted by heads, abstentions included.
public struct QualifiedMajority: Sendable, Hashable {
  /// What the share is a share of.
  public enum Base: String, Sendable, CaseIterable {
    /// Votes for and against; abstentions are out.
    case cast
    /// All who are entitled, so that an abstention or an absence acts as a vote against.
    case members
  }

  public var numerator: Int
  public var denominator: Int
  public var base: Base
  public var quorumNumerator: Int
  public var quorumDenominator: Int

  /// - Parameters:
  ///   - numerator: 1 or more, not above the denominator.
  ///   - quorumNumerator: 0 where there is no quorum.
  public init(
    numerator: Int = 2, denominator: Int = 3, base: Base = .cast, quorumNumerator: Int = 0,
    quorumDenominator: Int = 1
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.base = base
    self.quorumNumerator = quorumNumerator
    self.quorumDenominator = quorumDenominator
  }

  public static let quorum = "quorum"
  public var majority: String {
    let whole = base == .cast ? "votes cast" : "all votes"
    return "\(numerator)/\(denominator) of \(whole)"
  }

  var abstentionEffect: AbstentionEffect {
    switch base {
    case .members: .against
    case .cast: quorumNumerator > 0 ? .turnout : .none
    }
  }

  public func verdict(on tally: Tally) -> Verdict {
    guard quorumDenominator * tally.all.returned >= quorumNumerator * tally.members else {
      return .failed(condition: Self.quorum)
    }
    let votes = tally.weighted
    let whole = base == .cast ? votes.cast : tally.totalWeight
    guard votes.yes > 0, denominator * votes.yes >= numerator * whole else {
      return .failed(condition: majority)
    }
    return .passed
  }
}
