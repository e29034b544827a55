import SimulationEngine

/// A document of a committee's everyday work, on its way from proposal to publication: no market
/// contest hangs on it, so it is kept small. There are thousands under way at a time.
public struct BackgroundDraft: Sendable {
  public let committee: ID<Committee>
  /// National body that proposed it.
  public let proposer: ID<State>
  public let subject: Subject
  /// Technical merit, logit units.
  public var merit: Double
  /// On the line on which national bodies' ideal points are standard normal.
  public var position: Double
  public var stage: Stage
  /// Month in which it entered the stage.
  public var entered: Month
  /// Month in which the stage ends.
  public var ends: Month
  /// Month in which the proposal was accepted; nil before.
  public var accepted: Month?
  /// Ballots that it has lost in a row.
  public var lostBallots = 0
  /// Whether a final draft has been voted on.
  public var hadFinalDraft = false
}

/// All background documents under way, and what has come of earlier ones.
public struct BackgroundWork: Sendable {
  /// In the order of their opening.
  public var drafts: [BackgroundDraft] = []
  /// Documents that each state has led to publication.
  public var led: [Int]
  /// Votes cast on documents so far, abstentions included.
  public internal(set) var votes = 0

  public init(states: Int) { led = Array(repeating: 0, count: states) }
}

/// Something that happened to a background document.
public struct BackgroundEvent: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    case proposed
    case accepted
    case balloted(Stage, passed: Bool)
    /// - Parameters:
    ///   - months: from acceptance of the proposal.
    ///   - finalDraft: whether a final draft was voted on.
    case published(months: Int, finalDraft: Bool)
    case cancelled
  }

  public let body: ID<Body>
  public let proposer: ID<State>
  public let kind: Kind
}
