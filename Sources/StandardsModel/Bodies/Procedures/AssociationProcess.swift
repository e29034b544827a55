/// An association (group) standard in China: the lane that the market runs, without project approval
/// by the state, which a national or an international standard may later take up.
///
/// Source: Standardization Law of 2017, article 18; Administrative Provisions on Association Standards,
/// 2019 (proposal, project, drafting, comment, review, approval, numbering, publication, re-examination;
/// comment of at least 30 days). Lengths other than the comment assumed.
enum AssociationProcess {
  static let steps: [ProcedureStep] = [
    ProcedureStep(.proposal, days: 30, approved: .enter(.preparation)),
    ProcedureStep(
      .preparation, days: 122, approved: .enter(.publicComment),
      disapproved: .enter(.preparation)),
    ProcedureStep(
      .publicComment, days: 30, approved: .enter(.examination),
      disapproved: .enter(.preparation)),
    ProcedureStep(
      .examination, days: 30, approved: .enter(.approval), disapproved: .enter(.preparation)),
    ProcedureStep(
      .approval, days: 15, approved: .enter(.publication), disapproved: .enter(.preparation)),
    ProcedureStep(.publication, days: 15, approved: .publish),
    ProcedureStep(
      .review, days: 30, approved: .confirm, opposed: .enter(.proposal), disapproved: .withdraw,
      lapsed: .confirm),
  ]
}
