/// Committee draft (CD) in ISO and IEC: the chair judges whether there is consensus; in doubt, two
/// thirds of the participating members' votes may be deemed sufficient. Abstentions are not counted.
///
/// Source: ISO/IEC Directives, Part 1 (2020), clause 2.5.6, with the definition of consensus of ISO/IEC
/// Guide 2: general agreement, without sustained opposition to substantial issues.
public struct ISOIECCommitteeDraft: Sendable, Hashable {
  public init() {}

  public static let participatingMajority = "consensus or two thirds of P-members' votes"

  public func verdict(on tally: Tally) -> Verdict {
    let votes = tally.participating
    guard votes.yes > 0, tally.opposition == 0 || 3 * votes.yes >= 2 * votes.cast else {
      return .failed(condition: Self.participatingMajority)
    }
    return .passed
  }
}
