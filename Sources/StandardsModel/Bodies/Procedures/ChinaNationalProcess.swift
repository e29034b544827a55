import SimulationEngine

/// The nine stages of a Chinese national standard: preliminary, project approval, drafting, public
/// comment, examination, approval, publication, review, abolition.
///
/// A technical committee's examination passes with two thirds in favour and less than a quarter
/// against, close to `ISOIECEnquiry` among participating members. Drafting takes what is left of three
/// years, and of 18 months from 2022, the target of the National Standardization Development Outline
/// of October 2021 for 2025.
///
/// Source: GB/T 16733-1997 (stage codes 00, 10, 20, 30, 40, 50, 60, 90, 95, taken from the ISO/IEC
/// Guide); Draft Methods for Administration of National Technical Committees, June 2016, after ANSI,
/// August 2016. Lengths of project approval, comment and approval provisional.
enum ChinaNationalProcess {
  static let steps: [ProcedureStep] = [
    ProcedureStep(.preliminary, days: 365, approved: .enter(.proposal)),
    ProcedureStep(.proposal, days: 91, approved: .enter(.preparation)),
    ProcedureStep(
      .preparation, days: drafting, approved: .enter(.publicComment),
      disapproved: .enter(.preparation)),
    ProcedureStep(
      .publicComment, days: 60, approved: .enter(.examination),
      disapproved: .enter(.preparation)),
    ProcedureStep(
      .examination, days: 91, approved: .enter(.approval), disapproved: .enter(.preparation)),
    ProcedureStep(
      .approval, days: 91, approved: .enter(.publication), disapproved: .enter(.preparation)),
    ProcedureStep(.publication, days: 30, approved: .publish),
    ProcedureStep(
      .review, days: 91, approved: .confirm, opposed: .enter(.proposal),
      disapproved: .enter(.withdrawal), lapsed: .confirm),
    ProcedureStep(
      .withdrawal, days: 91, approved: .withdraw, disapproved: .confirm, lapsed: .confirm),
  ]

  private static func drafting(at month: Month) -> Int {
    let whole = month < Month(year: 2022, month: 1) ? 3 * 365 : 548
    return whole - (60 + 91 + 91 + 30)
  }
}
