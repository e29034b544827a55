import SimulationEngine

/// A document in a body, on its way through a procedure.
public struct Project: Sendable {
  public let name: String
  public let standard: ID<Standard>
  public let body: ID<Body>
  public let committee: ID<Committee>
  public let submitted: Month
  public let procedure: Procedure
  /// States that propose it together; by default the one that is home to most of its sponsors.
  public let proposers: [ID<State>]
  /// What states are offered for a vote in favour, in logit units, by alpha-3 code.
  public let inducements: Keyed<Double>
  /// Its provisions and the individuals who vote on them; nil where national bodies vote.
  public var package: ProvisionPackage?
  public var standing = Standing.announced
  /// Positions announced for the ballot that closes this month, by state; empty otherwise.
  public var announced: [NationalPosition] = []
  /// Votes of the last ballot, which bodies may change where the procedure lets them.
  public var votes: [CastVote] = []
  /// Ballots that this stage has lost in a row.
  public var lostBallots = 0
  public let subject: Subject

  public enum Standing: Sendable, Hashable {
    /// Before the month of submission.
    case announced
    case underWay(Stage, since: Month)
    case published(Month)
    /// Ended without a standard, in this month.
    case cancelled(Month)
  }

  /// Month of publication, if it came to that.
  public var published: Month? {
    if case .published(let month) = standing { month } else { nil }
  }

  /// The word for tables: `published`, `cancelled`, `announced` or the stage under way.
  public var outcome: String {
    switch standing {
    case .announced: "announced"
    case .underWay(let stage, _): stage.rawValue
    case .published: "published"
    case .cancelled: "cancelled"
    }
  }

  /// The stage that ends in a month: its clock, which started on entry, has run out.
  func stageEnding(in month: Month) -> Stage? {
    guard case .underWay(let stage, let since) = standing else { return nil }
    return month - since >= procedure.duration(of: stage, at: since).months ? stage : nil
  }
}
