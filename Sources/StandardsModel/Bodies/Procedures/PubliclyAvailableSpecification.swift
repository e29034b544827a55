/// Publicly available specification (PAS) in ISO/IEC JTC 1: an outside consortium is recognised as a
/// submitter by letter ballot, and its specifications then take the fast track.
///
/// Source: JTC 1 Directives, 5th edition, clause 14 and annex M. Length of the recognition ballot
/// provisional. Example: Linux Standard Base, ISO/IEC 23360, ballot of November 2004 to May 2005.
enum PubliclyAvailableSpecification {
  static let steps: [ProcedureStep] =
    [ProcedureStep(.recognition, days: 91, approved: .enter(.contradictionReview))]
    + FastTrack.steps
}
