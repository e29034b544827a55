/// IEEE 802: a project is authorised, proposals are heard and narrowed down to one, a confirmation vote
/// at each of six meetings a year needs three quarters, then letter ballot and sponsor ballot.
///
/// A selection that is never confirmed ends with the group: 802.15.3a was authorised in 2003, voted
/// 96 to 69 in November 2003, and dissolved in January 2006 (facts E4).
///
/// Source: IEEE 802 LMSC Operations Manual and 802.15 down-selection procedure; lengths are the time
/// between meetings, provisional.
enum IEEE802Process {
  static let steps: [ProcedureStep] = [
    ProcedureStep(.proposal, days: 122, approved: .enter(.preparation)),
    ProcedureStep(
      .preparation, days: 183, approved: .enter(.formalVote), disapproved: .enter(.preparation)),
    ProcedureStep(
      .formalVote, days: 61, approved: .enter(.committeeDraft), disapproved: .enter(.formalVote),
      lapsed: .enter(.formalVote)),
    ProcedureStep(
      .committeeDraft, days: 61, approved: .enter(.enquiry), disapproved: .enter(.committeeDraft)),
    ProcedureStep(
      .enquiry, days: 61, approved: .enter(.approval), disapproved: .enter(.committeeDraft)),
    ProcedureStep(
      .approval, days: 61, approved: .enter(.publication), disapproved: .enter(.committeeDraft)),
    ProcedureStep(.publication, days: 61, approved: .publish),
  ]
}
