import SimulationEngine

/// The stages that a document goes through, and how long each lasts.
public enum Procedure {
  public enum Kind: String, Sendable, CaseIterable {
    case fastTrack = "fast-track"
  }

  /// Months of review for contradictions before a fast-track ballot opens (30 days).
  /// Source: JTC 1 Directives, 5th edition, clause 13.4.
  static let contradictionReview = 1
  /// Months of a fast-track letter ballot. Source: JTC 1 Directives, 5th edition, clause 9.8.
  static let fastTrackBallot = 5

  /// Where a document stands in a month by the clock alone; a decided one stays where it is. The month
  /// after the ballot is the one in which it is decided.
  static func stage(of project: Project, at month: Month) -> Project.Stage {
    switch project.stage {
    case .published, .rejected: return project.stage
    case .announced, .contradictionReview, .ballot:
      let age = month - project.submitted
      if age < 0 { return .announced }
      if age < contradictionReview { return .contradictionReview }
      if age < contradictionReview + fastTrackBallot { return .ballot }
      return .published
    }
  }
}
