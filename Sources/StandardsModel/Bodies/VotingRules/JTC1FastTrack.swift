/// Fast track and publicly available specification (PAS) in ISO/IEC JTC 1, 2004 to 2010: the two
/// conditions of an enquiry draft, and a ballot in which more than half of the participating members
/// did not vote fails.
///
/// Source: JTC 1 Directives, 5th edition, clauses 9.1.10 (turnout), 9.5 (combined vote), 13 (fast
/// track) and 14 (PAS). Later ballots follow `ISOIECEnquiry`.
public struct JTC1FastTrack: Sendable, Hashable {
  public init() {}

  public static let turnout = "half of the P-members voting"

  public func verdict(on tally: Tally) -> Verdict {
    guard 2 * tally.participating.returned >= tally.participatingMembers else {
      return .failed(condition: Self.turnout)
    }
    return ISOIECEnquiry().verdict(on: tally)
  }
}
