/// Months from approval of a project to publication: the target that an ISO committee picks.
///
/// Source: ISO, "Stages and resources for standards development": 18, 24 or 36 months (Directives,
/// Part 1, ISO Supplement, clause 2.1.6). The 48 months of earlier editions are provisional.
public enum DevelopmentTrack: Int, Sendable, CaseIterable {
  case months18 = 18
  case months24 = 24
  case months36 = 36
  case months48 = 48

  public var months: Int { rawValue }

  /// The whole track in days.
  var days: Int { months * 365 / 12 }
}
