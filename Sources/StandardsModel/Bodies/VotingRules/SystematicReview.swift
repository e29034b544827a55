/// Systematic review of a published standard: a vote in favour confirms it. It stands if more of the
/// voting participating members confirm it than wish to revise or withdraw it, and at least five
/// countries use it. Abstentions are not counted.
///
/// Source: ISO/IEC Directives, Part 1, ISO Supplement, clause 2.9 (provisional: majority and five
/// users not re-read).
public struct SystematicReview: Sendable, Hashable {
  public init() {}

  public static let majority = "majority of P-members' votes"
  public static let use = "five countries using it"

  public func verdict(on tally: Tally) -> Verdict {
    guard tally.participating.yes > tally.participating.no else {
      return .failed(condition: Self.majority)
    }
    guard tally.commitments(among: tally.all) >= 5 else { return .failed(condition: Self.use) }
    return .passed
  }
}
