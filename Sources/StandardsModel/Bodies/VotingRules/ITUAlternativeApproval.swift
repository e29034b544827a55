/// Alternative approval (AAP) in ITU-T, for technical texts: silence approves in the last call and in
/// the additional review; a text that is still disputed then passes at the study group's meeting
/// unless more than one Member State present objects.
///
/// A vote against is a comment of substance; `Tally.sustained` says how many still object at the
/// meeting. Abstentions are not counted.
///
/// Source: Recommendation ITU-T A.8, clauses 4 and 5; the exception for a single Member State is
/// provisional.
public struct ITUAlternativeApproval: Sendable, Hashable {
  public init() {}

  public static let objections = "not more than one Member State objecting"

  public func verdict(on tally: Tally) -> Verdict {
    guard tally.opposition <= 1 else { return .failed(condition: Self.objections) }
    return .passed
  }
}
