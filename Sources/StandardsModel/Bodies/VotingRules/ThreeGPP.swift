/// 3GPP groups: consensus, which is the absence of sustained opposition; failing that, a formal vote
/// that needs 71 % of the votes cast, with 30 % of the voting list present. Abstentions count towards
/// the quorum alone.
///
/// One vote per Individual Member, so a corporate group with several member companies has several
/// votes. Between the two, the chair may declare a working agreement, which stands unless somebody
/// challenges it: a stage of `ThreeGPPProcess`, not a count.
///
/// Source: 3GPP Working Procedures, articles 25 (decision making), 26 (voting) and 35 (voting list);
/// 71 % and 30 % provisional.
public struct ThreeGPP: Sendable, Hashable {
  public init() {}

  public static let quorum = "30 % of the voting list present"
  public static let majority = "consensus or 71 % of votes cast"

  public func verdict(on tally: Tally) -> Verdict {
    guard 100 * tally.all.returned >= 30 * tally.members else {
      return .failed(condition: Self.quorum)
    }
    let votes = tally.all
    guard votes.yes > 0, tally.opposition == 0 || 100 * votes.yes >= 71 * votes.cast else {
      return .failed(condition: Self.majority)
    }
    return .passed
  }
}
