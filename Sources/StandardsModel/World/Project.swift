import SimulationEngine

/// A document in a body, on its way through a procedure.
public struct Project: Sendable {
  public let name: String
  public let standard: ID<Standard>
  public internal(set) var body: ID<Body>
  public internal(set) var committee: ID<Committee>
  public let submitted: Month
  public internal(set) var procedure: Procedure
  /// States that propose it together; by default the one that is home to most of its sponsors.
  public let proposers: [ID<State>]
  /// What states are offered for a vote in favour, in logit units, by alpha-3 code.
  public let inducements: Keyed<Double>
  public var forum = ForumRule.fixed
  /// Other places that would take it.
  var alternatives: [(body: ID<Body>, committee: ID<Committee>, procedure: Procedure)] = []
  /// Its provisions and the individuals who vote on them; nil where national bodies vote.
  public var package: ProvisionPackage?
  public var standing = Standing.announced
  /// Positions announced for the ballot that closes this month, by state; empty otherwise.
  public var announced: [NationalPosition] = []
  /// Votes of the last ballot, which bodies may change where the procedure lets them.
  public var votes: [CastVote] = []
  /// Ballots that this stage has lost in a row.
  public var lostBallots = 0
  /// Logarithm of how much longer than the procedure says the present stage takes.
  public var delay = 0.0
  public let subject: Subject

  public enum Standing: Sendable, Hashable {
    /// Before the month of submission.
    case announced
    case underWay(Stage, since: Month)
    case published(Month)
    /// Ended without a standard, in this month.
    case cancelled(Month)
    /// Its proposer took it to no body: the market decides.
    case leftToMarket(Month)
    /// Its proposer's government took it over.
    case leftToGovernment(Month)
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
    case .leftToMarket: "left to the market"
    case .leftToGovernment: "left to the government"
    }
  }

  /// The way that it was taken.
  public var mode: StrategyMode {
    switch standing {
    case .leftToMarket: .market
    case .leftToGovernment: .government
    default: .committee
    }
  }

  /// The stage that ends in a month: its clock, which started on entry, has run out.
  /// - Parameter pace: logarithm of how much faster stages pass that are not ballots.
  func stageEnding(in month: Month, pace: Double = 0) -> Stage? {
    guard case .underWay(let stage, let since) = standing else { return nil }
    var length = procedure.duration(of: stage, at: since)
    let change = delay - (stage.isBallot ? 0 : pace)
    if change != 0 {
      length = StageLength(
        days: Int(min(36_500, Double(length.days) * exponential(change)).rounded()))
    }
    return month - since >= length.months ? stage : nil
  }

  /// Draws how much longer than the procedure says a stage takes that begins in a month; of each stage
  /// and month its own, and zero where a rule fixes the time.
  func delay(of stage: Stage, from month: Month, in world: World, drawing draws: Draws) -> Double {
    let parameters = world.parameters.drafting
    let spread =
      switch stage.clock {
      case .rule: 0.0
      case .drafting: parameters.draftingSpread
      case .resolution, .notice: parameters.resolutionSpread
      }
    guard spread > 0 else { return 0 }
    let place = Stage.allCases.firstIndex(of: stage) ?? 0
    let delay = spread * draws.normal(.stageLength, of: subject.block(place), at: month.ordinal)
    return stage.clock == .notice ? max(0, delay) : delay
  }
}

extension World {
  /// The stage of a document that ends this month, under the governments' levers.
  func stageEnding(of id: ID<Project>) -> Stage? {
    let table = policy[table: .pace]
    return projects[id].stageEnding(
      in: month, pace: id.index < table.rows ? table[id.index, 0] : 0)
  }
}
