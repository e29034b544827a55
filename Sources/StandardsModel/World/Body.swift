import SimulationEngine

/// A standard-setting organisation.
public struct Body: Sendable {
  public let name: String
  /// How ballots are decided, unless a stage has a rule of its own.
  public let rule: VotingRule
  /// In the order of their years.
  public var stageRules: [StageRule] = []
  /// Votes of each state; empty where every national body has one.
  public var weights: [Int] = []
  /// Background proposals that a committee of mean activity receives, per year.
  public var proposalsPerCommittee = 0.0

  /// The rule of one stage, from a year on.
  public struct StageRule: Sendable, Equatable {
    public let stage: Stage
    public let since: Month
    public let rule: VotingRule
  }

  /// The rule in force for a ballot that closes in a month.
  public func rule(of stage: Stage, at month: Month) -> VotingRule {
    stageRules.last { $0.stage == stage && $0.since <= month }?.rule ?? rule
  }

  /// Votes of a state; 0 where it is not a member.
  public func weight(of state: ID<State>) -> Int { weights.isEmpty ? 1 : weights[state.index] }
  /// How its committees come and go.
  public var life = CommitteeLifeSpecification()
  /// What its members remember of each other.
  public var memory = BodyMemory()
}

/// A committee and its members.
public struct Committee: Sendable {
  /// `ISO/IEC JTC 1/SC 6`.
  public let designation: String
  public let body: ID<Body>
  public let level: CommitteeLevel
  public let parent: ID<Committee>?
  /// State whose national body holds the secretariat; nil where it is vacant.
  public var secretariat: ID<State>?
  /// By state; nil where its national body is not a member.
  public var roles: [MembershipRole?]
  public let subject: Subject
  /// Month in which it was set up; nil where it was there at the start.
  public var founded: Month?
  /// Month in which it was disbanded; it then has neither members nor secretariat.
  public var closed: Month?

  public var isOpen: Bool { closed == nil }

  public var participatingMembers: [ID<State>] { members(.participating) }

  public func members(_ role: MembershipRole) -> [ID<State>] {
    var members: [ID<State>] = []
    members.reserveCapacity(roles.count)
    for index in roles.indices where roles[index] == role { members.append(ID(index)) }
    return members
  }
}
