/// Systematic review of a published standard: a vote in favour confirms it. It stands if more of the
/// voting participating members confirm it than wish to revise or withdraw it, and at least five
/// countries use it. Abstentions are not counted.
///
/// Source: ISO/IEC Directives, Part 1, Consolidated ISO Supplement, 11th edition (2020), clause 2.9.3,
/// option 1; the text leaves room for another interpretation.
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
