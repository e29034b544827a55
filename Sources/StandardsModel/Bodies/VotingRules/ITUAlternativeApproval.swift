/// Alternative approval (AAP) in ITU-T, for technical texts: silence approves in the last call and in
/// the additional review; a text that is still disputed then passes at the study group's meeting
/// unless more than one Member State present opposes.
///
/// A vote against is a comment of substance; `Tally.sustained` says how many still oppose at the
/// meeting. Abstentions are not counted.
///
/// Source: Recommendation ITU-T A.8 (10/2008), clauses 4.4.1 (last call), 4.5.1 (additional review)
/// and 5.4 (meeting).
public struct ITUAlternativeApproval: Sendable, Hashable {
  public init() {}

  public static let objections = "not more than one Member State objecting"

  public func verdict(on tally: Tally) -> Verdict {
    guard tally.opposition <= 1 else { return .failed(condition: Self.objections) }
    return .passed
  }
}
