/// Months from approval of a project to publication: the target that an ISO committee picks.
///
/// Source: ISO/IEC Directives, Part 1, ISO Supplement, clause 2.1.6.1: 18, 24 and 36 months; earlier
/// editions 24, 36 and 48. Provisional.
public enum DevelopmentTrack: Int, Sendable, CaseIterable {
  case months18 = 18
  case months24 = 24
  case months36 = 36
  case months48 = 48

  public var months: Int { rawValue }

  /// The whole track in days.
  var days: Int { months * 365 / 12 }
}
