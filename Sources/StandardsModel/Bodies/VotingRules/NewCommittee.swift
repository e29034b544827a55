/// Proposal for a new technical committee: two thirds of the national bodies voting are in favour, and
/// at least five of those in favour will take part. The management board then decides. Abstentions are not
/// counted.
///
/// Source: ISO/IEC Directives, Part 1, Consolidated ISO Supplement, 11th edition (2020), clause 1.5.
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
