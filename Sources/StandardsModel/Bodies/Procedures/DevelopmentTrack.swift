/// Months from approval of a project to publication: the target that an ISO committee picks.
///
/// Source: ISO/IEC Directives, Part 1, Consolidated ISO Supplement, 11th edition (2020), clause 2.1.6:
/// 18, 24 or 36 months, with the enquiry draft registered 12 months before the end. The 48 months of
/// earlier editions are provisional.
public enum DevelopmentTrack: Int, Sendable, CaseIterable {
  case months18 = 18
  case months24 = 24
  case months36 = 36
  case months48 = 48

  public var months: Int { rawValue }

  /// The whole track in days.
  var days: Int { months * 365 / 12 }
  /// From the registration of the enquiry draft to publication.
  static let daysAfterRegistration = 365
}
