/// Traditional approval (TAP) in ITU-T: the study group determines a text, Member States are consulted
/// for at least three months, and the next meeting decides unopposed.
///
/// What fails goes back to the study group, not away. Decided by `ITUTraditionalApproval`.
///
/// Source: WTSA Resolution 1 (Rev. Hammamet, 2016), section 9: at least three months from the
/// announcement to the meeting. Meetings of a study group are about nine months apart
/// (provisional), of which the consultation takes three.
enum ITUTraditionalProcess {
  static let steps: [ProcedureStep] = [
    ProcedureStep(
      .preparation, days: 274, approved: .enter(.consultation), disapproved: .enter(.preparation)),
    ProcedureStep(
      .consultation, days: 91, approved: .enter(.meeting), disapproved: .enter(.preparation)),
    ProcedureStep(
      .meeting, days: 30, approved: .enter(.publication), disapproved: .enter(.preparation)),
    ProcedureStep(.publication, days: 30, approved: .publish),
  ]
}
