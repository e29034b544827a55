/// Letter ballot of an IEEE 802 working group: more than half of the voters return it, abstentions are
/// under 30 % of the returns, and at least 75 % of those who take a side approve.
///
/// Source: IEEE 802 LMSC Operations Manual, clause 12 (form for conditional approval: abstain < 30 %,
/// approve at least 75 %, returned > 50 %). Individuals vote, not states.
public struct IEEE802: Sendable, Hashable {
  public init() {}

  public static let returns = "more than half of the ballots returned"
  public static let abstentions = "abstentions under 30 % of returns"
  public static let approval = "75 % of approvals and disapprovals"

  public func verdict(on tally: Tally) -> Verdict {
    let votes = tally.all
    guard 2 * votes.returned > tally.members else { return .failed(condition: Self.returns) }
    guard 10 * votes.abstain < 3 * votes.returned else {
      return .failed(condition: Self.abstentions)
    }
    guard votes.yes > 0, 4 * votes.yes >= 3 * votes.cast else {
      return .failed(condition: Self.approval)
    }
    return .passed
  }
}
