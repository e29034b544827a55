/// Traditional approval (TAP) in ITU-T, for texts with policy or regulatory weight: at least 70 % of
/// the Member States that reply agree that the meeting may decide, and at the meeting nobody opposes.
///
/// A reply that takes no side is a reply, so it counts in the 70 %; at the meeting abstentions are
/// free. Votes against are the replies; `Tally.sustained` says how many still oppose at the meeting.
///
/// Source: WTSA Resolution 1, section 9 (70 % provisional: recalled, not re-read); unopposed approval:
/// ITU tutorial on approval procedures, 2008.
public struct ITUTraditionalApproval: Sendable, Hashable {
  public init() {}

  public static let replies = "70 % of replies in favour"
  public static let unopposed = "no Member State opposing at the meeting"

  public func verdict(on tally: Tally) -> Verdict {
    guard tally.all.yes > 0, 10 * tally.all.yes >= 7 * tally.all.returned else {
      return .failed(condition: Self.replies)
    }
    guard tally.opposition == 0 else { return .failed(condition: Self.unopposed) }
    return .passed
  }
}
