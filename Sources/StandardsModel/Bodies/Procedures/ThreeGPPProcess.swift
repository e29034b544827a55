/// 3GPP: a work item, drafting in a working group, consensus; where a few hold out a working
/// agreement, which stands unless challenged; a challenge leads to a formal vote at the next meeting;
/// a plenary, four times a year, approves what the group has agreed.
///
/// Formal votes are decided by `ThreeGPP` and rare: 66 working agreements were listed from 2008 to
/// November 2024, about four a year over all groups.
///
/// Source: 3GPP Working Procedures, articles 25, 26 and 39; lengths are the time between meetings.
enum ThreeGPPProcess {
  static let steps: [ProcedureStep] = [
    ProcedureStep(.proposal, days: 91, approved: .enter(.preparation)),
    ProcedureStep(
      .preparation, days: 365, approved: .enter(.consensus), disapproved: .enter(.preparation)),
    ProcedureStep(
      .consensus, days: 30, approved: .enter(.approval), opposed: .enter(.workingAgreement),
      disapproved: .enter(.preparation), lapsed: .enter(.preparation)),
    ProcedureStep(
      .workingAgreement, days: 61, approved: .enter(.approval), opposed: .enter(.formalVote),
      disapproved: .enter(.formalVote), lapsed: .enter(.approval)),
    ProcedureStep(
      .formalVote, days: 61, approved: .enter(.approval), disapproved: .enter(.preparation)),
    ProcedureStep(
      .approval, days: 91, approved: .enter(.publication), disapproved: .enter(.preparation)),
    ProcedureStep(.publication, days: 30, approved: .publish),
  ]
}
