/// Traditional approval (TAP) in ITU-T, for texts with policy or regulatory weight: at least 70 % of
/// the replies of Member States support that the meeting may decide, or there are no replies, and at
/// the meeting nobody opposes.
///
/// A reply that takes no side is a reply, so it counts in the 70 %; at the meeting abstentions are
/// free. Votes against are the replies; `Tally.sustained` says how many still oppose at the meeting.
///
/// Source: WTSA Resolution 1 (Rev. Hammamet, 2016), clauses 9.4.5 (replies), 9.5.3 (unopposed) and
/// 9.5.6 (who abstains at the meeting is ignored).
public struct ITUTraditionalApproval: Sendable, Hashable {
  public init() {}

  public static let replies = "70 % of replies in favour"
  public static let unopposed = "no Member State opposing at the meeting"

  public func verdict(on tally: Tally) -> Verdict {
    guard 10 * tally.all.yes >= 7 * tally.all.returned else {
      return .failed(condition: Self.replies)
    }
    guard tally.opposition == 0 else { return .failed(condition: Self.unopposed) }
    return .passed
  }
}
