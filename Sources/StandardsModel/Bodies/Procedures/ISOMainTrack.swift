import SimulationEngine

/// New work item, working draft, committee draft, enquiry, final draft, publication: how most ISO and
/// IEC standards are made.
///
/// Drafting has no clock of its own: it has what the track leaves after the ballots. A rejected
/// enquiry or final draft goes back to the committee. The committee draft may be skipped (Directives
/// of 2012 and later), and so is the final draft when the enquiry passed without technical change.
///
/// Source: ISO/IEC Directives, Part 1, clauses 2.2 to 2.9; cancellation of a proposal not decided
/// within six months and of a preliminary item after three years: ISO help desk.
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
        .enquiry, days: BallotClocks.enquiry, approved: .enter(.finalDraft),
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

  /// What the track leaves for drafting, at least two months.
  static func drafting(track: DevelopmentTrack, at month: Month) -> Int {
    let fixed =
      BallotClocks.committeeDraft + BallotClocks.enquiry(month) + BallotClocks.finalDraft(month)
      + BallotClocks.publication
    return max(61, track.days - fixed)
  }
}
