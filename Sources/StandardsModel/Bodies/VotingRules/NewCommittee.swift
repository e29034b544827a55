/// Proposal for a new technical committee: two thirds of the national bodies voting are in favour, and
/// at least five of them will take part. The management board then decides. Abstentions are not
/// counted.
///
/// Source: ISO/IEC Directives, Part 1, clause 1.5 (numbers provisional: taken from the editions of
/// 2012 to 2021 and not re-read).
public struct NewCommittee: Sendable, Hashable {
  public init() {}

  public static let majority = "two thirds of national bodies' votes"
  public static let participation = "five national bodies taking part"

  public func verdict(on tally: Tally) -> Verdict {
    guard tally.all.yes > 0, 3 * tally.all.yes >= 2 * tally.all.cast else {
      return .failed(condition: Self.majority)
    }
    guard tally.commitments(among: tally.all) >= 5 else {
      return .failed(condition: Self.participation)
    }
    return .passed
  }
}
