import SimulationEngine

/// New work item, working draft, committee draft, enquiry, final draft, publication: how most ISO and
/// IEC standards are made.
///
/// Drafting has no clock of its own: it has what the track leaves until the enquiry draft is
/// registered, twelve months before the end; comments are resolved in what the ballots leave of those
/// twelve months. A rejected enquiry or final draft goes back to the committee. The committee draft
/// may be skipped, and so is the final draft when the enquiry passed unopposed or its comments led to no technical change.
///
/// Source: ISO/IEC Directives, Part 1, Consolidated ISO Supplement, 11th edition (2020), clauses 2.1.6
/// to 2.9 and annex SS; cancellation of a preliminary item after three years: clause 2.2.3.
enum ISOMainTrack {
  static func steps(track: DevelopmentTrack) -> [ProcedureStep] {
    [
      ProcedureStep(.preliminary, days: 3 * 365, approved: .enter(.proposal)),
      ProcedureStep(.proposal, days: BallotClocks.proposal, approved: .enter(.preparation)),
      ProcedureStep(
        .preparation, days: { drafting(track: track, at: $0) },
        approved: .enter(.committeeDraft), approvedUnchanged: .enter(.enquiry),
        disapproved: .enter(.preparation)),
      ProcedureStep(
        .committeeDraft, days: BallotClocks.committeeDraft, approved: .enter(.enquiry),
        disapproved: .enter(.committeeDraft)),
      ProcedureStep(
        .enquiry, days: BallotClocks.enquiry, approved: .enter(.commentResolution),
        approvedUnchanged: .enter(.publication), disapproved: .enter(.committeeDraft)),
      ProcedureStep(
        .commentResolution, days: commentResolution, approved: .enter(.finalDraft),
        approvedUnchanged: .enter(.publication), disapproved: .enter(.committeeDraft)),
      ProcedureStep(
        .finalDraft, days: BallotClocks.finalDraft, approved: .enter(.publication),
        disapproved: .enter(.committeeDraft)),
      ProcedureStep(
        .publication, days: BallotClocks.publication, approved: .publish,
        disapproved: .enter(.finalDraft)),
      ProcedureStep(
        .review, days: BallotClocks.review, approved: .confirm, opposed: .enter(.proposal),
        disapproved: .withdraw, lapsed: .confirm),
    ]
  }

  /// What the track leaves for drafting before the committee draft.
  static func drafting(track: DevelopmentTrack, at month: Month) -> Int {
    track.days - DevelopmentTrack.daysAfterRegistration - BallotClocks.committeeDraft(month)
  }

  /// What the ballots leave of the last twelve months.
  static func commentResolution(at month: Month) -> Int {
    DevelopmentTrack.daysAfterRegistration - BallotClocks.enquiry(month)
      - BallotClocks.finalDraft(month) - BallotClocks.publication
  }
}
