/// A document that must pass stage after stage, each with so many ballots before it is given up: an
/// absorbing chain with a closed form, the skeleton of every procedure.
///
/// With P the probability that a ballot passes and R the ballots allowed, a stage is passed with
/// probability 1 − (1 − P)ᴿ and takes (1 − (1 − P)ᴿ) / P ballots on average.
public struct StagedPipeline: Sendable, Hashable {
  public struct Stage: Sendable, Hashable {
    /// Probability that one ballot passes, above 0.
    public var passing: Double
    /// Ballots before the project is cancelled, 1 or more.
    public var ballots: Int

    public init(passing: Double, ballots: Int) {
      self.passing = passing
      self.ballots = ballots
    }

    /// Probability that the stage is passed within its ballots.
    public var passed: Double {
      var rejected = 1.0
      for _ in 0..<ballots { rejected *= 1 - passing }
      return 1 - rejected
    }

    /// Expected ballots of a document that enters the stage.
    public var expectedBallots: Double { passed / passing }
  }

  public var stages: [Stage]

  public init(_ stages: [Stage]) { self.stages = stages }

  /// Probability that the document is published.
  public var publication: Double { stages.reduce(1) { $0 * $1.passed } }

  /// Expected ballots until the document is published or given up.
  public var expectedBallots: Double {
    var reached = 1.0
    var ballots = 0.0
    for stage in stages {
      ballots += reached * stage.expectedBallots
      reached *= stage.passed
    }
    return ballots
  }
}
