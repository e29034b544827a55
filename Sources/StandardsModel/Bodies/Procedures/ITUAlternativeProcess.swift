/// Alternative approval (AAP) in ITU-T, for about 95 % of Recommendations (2008): consent, a last call
/// of four weeks, comment resolution, an additional review of three weeks, and only then a meeting.
///
/// Without comments a text is a Recommendation about five weeks after consent; with one additional
/// review after about two months. Decided by `ITUAlternativeApproval`.
///
/// Source: Recommendation ITU-T A.8 (10/2008), clauses 3 to 5; times: ITU-T, "Standards approval".
enum ITUAlternativeProcess {
  static let steps: [ProcedureStep] = [
    ProcedureStep(
      .preparation, days: 274, approved: .enter(.lastCall), disapproved: .enter(.preparation)),
    ProcedureStep(
      .lastCall, days: 28, approved: .enter(.publication), opposed: .enter(.commentResolution),
      disapproved: .enter(.commentResolution)),
    ProcedureStep(
      .commentResolution, days: 14, approved: .enter(.additionalReview),
      opposed: .enter(.meeting), disapproved: .enter(.meeting), lapsed: .enter(.meeting)),
    ProcedureStep(
      .additionalReview, days: 21, approved: .enter(.publication), opposed: .enter(.meeting),
      disapproved: .enter(.meeting)),
    ProcedureStep(
      .meeting, days: 91, approved: .enter(.publication), disapproved: .enter(.preparation)),
    ProcedureStep(.publication, days: 7, approved: .publish),
  ]
}
