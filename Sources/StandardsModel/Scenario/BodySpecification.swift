import SimulationEngine

/// A standard-setting organisation: who is in it, how it decides, what it works on.
public struct BodySpecification: Sendable, Equatable {
  public var title = ""
  /// How this body's ballots are decided.
  public var rule = VotingRule.isoIECEnquiry(ISOIECEnquiry())
  /// Rules of stages that have their own, by stage and by the year from which they hold; before the
  /// first year, and for other stages, it is `rule`.
  public var rules: Keyed<Keyed<VotingRule>> = [:]
  /// Votes of each member, by state. Empty: every national body of the world has one vote; otherwise
  /// who is not named is not a member.
  public var weights: Keyed<Int> = [:]
  /// Background proposals that a committee of mean activity receives, per year; 0 turns them off.
  public var proposalsPerCommittee = 0.0
  /// By the committee's designation, `ISO/IEC JTC 1/SC 6`.
  public var committees: Keyed<CommitteeSpecification> = [:]
  /// Committees known by their number alone.
  public var anonymousCommittees = AnonymousCommittees()
  /// How its committees come and go.
  public var life = CommitteeLifeSpecification()
  /// Chairs and vice-chairs elected for a term, by name.
  public var posts: Keyed<PostSpecification> = [:]
  /// Documents under way, by designation.
  public var projects: Keyed<ProjectSpecification> = [:]

  public init() {}
}

public struct CommitteeSpecification: Sendable, Equatable {
  public var title = ""
  public var level = CommitteeLevel.technicalCommittee
  /// Designation of the parent committee; empty at the top.
  public var parent = ""
  /// State whose national body holds the secretariat; empty where it is vacant.
  public var secretariat = ""
  public var members: Keyed<MembershipRole> = [:]

  public init() {}
}

public enum CommitteeLevel: String, Sendable, CaseIterable {
  case technicalCommittee = "TC"
  case subcommittee = "SC"
  case projectCommittee = "PC"
  case jointTechnicalCommittee = "JTC"
  case studyGroup = "SG"
  case workingGroup = "WG"
}

public enum MembershipRole: String, Sendable, CaseIterable {
  /// Participating member: takes an active part and must vote.
  case participating = "P"
  /// Observing member.
  case observing = "O"
}

/// Committees of which only totals are public: their names are numbers, their seats and members are
/// drawn when the world is built, and are *assumed*.
public struct AnonymousCommittees: Sendable, Equatable {
  public var technicalCommittees = 0
  public var subcommittees = 0
  /// Mean number of participating members.
  public var participatingMembers = 20.0
  /// Known shares of the secretariats by state; the rest follows the named committees of the world.
  public var secretariatShares: Keyed<Double> = [:]

  public init() {}

  /// `IEC/TC no. 7`
  public static func designation(body: String, level: CommitteeLevel, number: Int) -> String {
    "\(body)/\(level.rawValue) no. \(number)"
  }
}

/// A document in a body. The standard is what the market adopts; the project is what is voted on.
public struct ProjectSpecification: Sendable, Equatable {
  /// Standard that the document specifies.
  public var standard = ""
  /// Designation of the committee that ballots it.
  public var committee = ""
  public var procedure = Procedure.Kind.fastTrack
  public var submitted = Month(year: 2000, month: 1)
  /// States that propose it together; by default the one that is home to most of the sponsors.
  public var proposers: Keyed<Double> = [:]
  /// Favours offered for a vote, in logit units, by state.
  public var inducements: Keyed<Double> = [:]
  /// Camps of individuals who vote instead of national bodies; empty where national bodies do.
  public var camps: Keyed<CampSpecification> = [:]
  /// The camp in whose favour each provision is written, by provision.
  public var provisions: Keyed<String> = [:]
  /// Whether provisions are exchanged between camps before they are voted on.
  public var sideDeal = false
  /// How far its proposers have built a coalition for it, 0 ... 1.
  public var coalition = 0.0
  /// Whether it goes to the body that it stands under.
  public var forum = ForumRule.fixed
  /// Other bodies that it may be taken to, by their names.
  public var alternatives: Keyed<ForumAlternative> = [:]

  public init() {}
}

/// A committee of another body that would take a document.
public struct ForumAlternative: Sendable, Equatable {
  public var committee = ""
  public var procedure = Procedure.Kind.fastTrack

  public init() {}
}

/// Individuals who want the same.
public struct CampSpecification: Sendable, Equatable {
  public var voters = 0
  /// What each provision is worth to them, logit units, by provision.
  public var stakes: Keyed<Double> = [:]
  /// State that they come from; empty for the committee's own.
  public var home = ""
  /// What joining a full coalition behind the document is worth to them, logit units.
  public var commonInterest = 0.0

  public init() {}
}
