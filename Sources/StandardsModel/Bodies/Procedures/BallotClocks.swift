import SimulationEngine

/// How long ISO and IEC ballots last, in days, by the month in which they open.
///
/// Steps fitted to the medians of the stage dates of 13,274 ISO deliverables (facts.md A2): they are
/// the ballots as members met them, and agree with the Directives of 2020: twelve weeks and eight
/// (clauses 2.6.1 and 2.7.1; IEC votes on final drafts for six).
enum BallotClocks {
  /// Enquiry (DIS, CDV): 175 days in 2000, five months from 2003 to 2012, three months from 2013,
  /// twelve weeks from 2017.
  static func enquiry(_ month: Month) -> Int {
    switch month {
    case ..<Month(year: 2003, month: 1): 175
    case ..<Month(year: 2013, month: 1): 155
    case ..<Month(year: 2017, month: 1): 91
    default: 84
    }
  }

  /// Final draft (FDIS): 84 days around 2000, two months from 2003, eight weeks from 2016.
  static func finalDraft(_ month: Month) -> Int {
    switch month {
    case ..<Month(year: 2003, month: 1): 84
    case ..<Month(year: 2016, month: 1): 62
    default: 56
    }
  }

  /// New work item: three months, then twelve weeks; the year of the change is that of the enquiry
  /// ballot and provisional.
  static func proposal(_ month: Month) -> Int {
    month < Month(year: 2017, month: 1) ? 91 : 84
  }

  /// Committee draft: two to four months at the committee's choice, the middle; eight weeks by default
  /// in the Directives of 2020 (clause 2.5.2). The year of the change is provisional.
  static func committeeDraft(_ month: Month) -> Int {
    month < Month(year: 2017, month: 1) ? 91 : 56
  }

  /// From approval to the published text: six weeks (clause 2.8.1).
  static let publication = 42
  /// Systematic review: twenty weeks (clause 2.9.2).
  static let review = 140
}
