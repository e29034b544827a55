/// Enquiry draft (DIS, CDV) and final draft (FDIS) in ISO and IEC: approved if at least two thirds of
/// the votes cast by participating members are in favour, and not more than one quarter of all votes
/// cast are negative. Abstentions are not counted.
///
/// Votes against without technical reasons are not counted either (`Tally.Counts.invalid`).
/// Without observing members the second condition implies the first.
///
/// Source: ISO/IEC Directives, Part 1, clauses 2.6.3 (enquiry) and 2.7.3 (approval); unchanged in the
/// editions of 2004 and 2020.
public struct ISOIECEnquiry: Sendable, Hashable {
  public init() {}

  public static let participatingMajority = "two thirds of P-members' votes"
  public static let fewNegatives = "at most a quarter of all votes negative"

  public func verdict(on tally: Tally) -> Verdict {
    let participating = tally.participating
    guard participating.cast > 0, 3 * participating.yes >= 2 * participating.cast else {
      return .failed(condition: Self.participatingMajority)
    }
    guard 4 * tally.all.no <= tally.all.cast else {
      return .failed(condition: Self.fewNegatives)
    }
    return .passed
  }
}
