import SimulationEngine

/// What happened in a month, typed. Tables read it; the model never writes anything itself.
public struct MonthLog: Sendable {
  public var ballots: [Ballot] = []
  public var secretariatMoves: [SecretariatMove] = []
  public var publications: [ID<Project>] = []
  public var inventions: [Invention] = []
  public var governmentMoves: [GovernmentMove] = []
  /// Of background documents.
  public var background: [BackgroundEvent] = []
  public var committeeBallots: [CommitteeBallot] = []
  public var lives: [CommitteeLife] = []
  public var lapses: [MembershipLapse] = []
  public var elections: [Election] = []
  public var forumDecisions: [ForumDecision] = []

  public init() {}
}

/// A ballot that closed.
public struct Ballot: Sendable, Equatable {
  public let project: ID<Project>
  public let stage: Stage
  public let votes: [CastVote]
  public let tally: Tally
  public let verdict: Verdict
}

/// One national body's vote.
public struct CastVote: Sendable, Equatable {
  public let member: ID<State>
  public let isParticipating: Bool
  public let vote: Vote
  /// The announced position that the vote follows; nil where it was not worked out for this vote.
  public let position: NationalPosition?

  public init(
    member: ID<State>, isParticipating: Bool, vote: Vote, position: NationalPosition? = nil
  ) {
    self.member = member
    self.isParticipating = isParticipating
    self.vote = vote
    self.position = position
  }
}

/// A secretariat that fell vacant and was filled again, by the same state or another.
public struct SecretariatMove: Sendable, Equatable {
  public let committee: ID<Committee>
  public let from: ID<State>
  public let to: ID<State>
}

/// A committee that was set up or disbanded.
public struct CommitteeLife: Sendable, Equatable {
  public let committee: ID<Committee>
  /// Who runs it from now on, or ran it at last.
  public let secretariat: ID<State>?
  public let isFounded: Bool
}
