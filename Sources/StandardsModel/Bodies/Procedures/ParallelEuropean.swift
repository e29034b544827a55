import SimulationEngine

/// Vienna (CEN and ISO, 1991) and Dresden (CENELEC and IEC, 1996) channel: a draft is voted on in both
/// organisations at once and becomes a European and an international standard.
///
/// When only one of two parallel votes passes, the ballot is `opposed`: ISO goes on alone. European
/// national votes are weighted (`ETSIWeighted`).
///
/// Source: Agreement on technical cooperation between ISO and CEN (Vienna Agreement), codified version
/// 3.3, clauses 4 to 6; Dresden (today Frankfurt) Agreement. Details provisional.
enum ParallelEuropean {
  static func steps(track: DevelopmentTrack) -> [ProcedureStep] {
    [
      ProcedureStep(.proposal, days: BallotClocks.proposal, approved: .enter(.preparation)),
      ProcedureStep(
        .preparation, days: { ISOMainTrack.drafting(track: track, at: $0) },
        approved: .enter(.committeeDraft), approvedUnchanged: .enter(.parallelEnquiry),
        disapproved: .enter(.preparation)),
      ProcedureStep(
        .committeeDraft, days: BallotClocks.committeeDraft, approved: .enter(.parallelEnquiry),
        disapproved: .enter(.committeeDraft)),
      ProcedureStep(
        .parallelEnquiry, days: BallotClocks.enquiry, approved: .enter(.commentResolution),
        approvedUnchanged: .enter(.publication), opposed: .enter(.finalDraft),
        disapproved: .enter(.committeeDraft)),
      ProcedureStep(
        .commentResolution, days: ISOMainTrack.commentResolution,
        approved: .enter(.parallelFinalDraft), disapproved: .enter(.committeeDraft)),
      ProcedureStep(
        .parallelFinalDraft, days: BallotClocks.finalDraft, approved: .enter(.publication),
        opposed: .enter(.publication), disapproved: .enter(.committeeDraft)),
      ProcedureStep(
        .finalDraft, days: BallotClocks.finalDraft, approved: .enter(.publication),
        disapproved: .enter(.committeeDraft)),
      ProcedureStep(.publication, days: BallotClocks.publication, approved: .publish),
      ProcedureStep(
        .review, days: BallotClocks.review, approved: .confirm, opposed: .enter(.proposal),
        disapproved: .withdraw, lapsed: .confirm),
    ]
  }
}
