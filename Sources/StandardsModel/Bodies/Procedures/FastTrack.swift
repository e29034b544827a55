/// Fast track in ISO/IEC JTC 1: a finished standard enters at the enquiry.
///
/// Members have 30 days to allege contradictions, which must be resolved before the ballot may open;
/// then a ballot of five months; comments go to a ballot resolution meeting, approved or not; for 30
/// days after it every body may change its vote in any direction, and the votes as they then stand
/// decide. A ballot in which too few voted lapses.
///
/// Source: JTC 1 Directives, 5th edition, clauses 9.1.10 and 13.2 to 13.10; the enquiry's length
/// follows `BallotClocks` after 2012.
enum FastTrack {
  static let steps: [ProcedureStep] = [
    ProcedureStep(
      .contradictionReview, days: 30, approved: .enter(.enquiry),
      opposed: .enter(.contradictionResolution)),
    // No length is laid down; 802.11i and WAPI took the better part of a year (2004 to 2005).
    ProcedureStep(.contradictionResolution, days: 91, approved: .enter(.enquiry)),
    ProcedureStep(
      .enquiry, days: BallotClocks.enquiry, approved: .enter(.ballotResolution),
      approvedUnchanged: .enter(.publication), disapproved: .enter(.ballotResolution)),
    // Notice of at least two and a half months: DIS 29500 closed on 2 September 2007 and met on 25
    // February 2008.
    ProcedureStep(.ballotResolution, days: 76, approved: .enter(.changedVotes)),
    ProcedureStep(.changedVotes, days: 30, approved: .enter(.publication)),
    ProcedureStep(.publication, days: BallotClocks.publication, approved: .publish),
    ProcedureStep(
      .review, days: BallotClocks.review, approved: .confirm, opposed: .enter(.enquiry),
      disapproved: .withdraw, lapsed: .confirm),
  ]
}
