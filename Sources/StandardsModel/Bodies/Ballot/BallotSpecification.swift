import SimulationEngine

/// A ballot that took place, or a voting game, as a file of `Scenarios/Ballots/` states it.
public struct BallotSpecification: Sendable, Equatable {
  public var title = ""
  /// What the ballot decides or the game asks, one sentence.
  public var question = ""
  /// Citations by short name.
  public var sources: Keyed<String> = [:]
  /// What the sources leave open, and how it was filled.
  public var note = ""
  public var rule = VotingRule.isoIECEnquiry(ISOIECEnquiry())
  /// By name, where names are known; a game without stages is members alone.
  public var members: Keyed<BallotMemberSpecification> = [:]
  /// By month or number, in the order of their bytes: `2007-09`, `2008-03`.
  public var stages: Keyed<BallotStage> = [:]

  public init() {}
}

/// A member in all stages of a ballot.
public struct BallotMemberSpecification: Sendable, Equatable {
  public var role = MembershipRole.participating
  public var weight = 1
  /// Corporate group or bloc that votes as one; empty where the member votes alone.
  public var group = ""

  public init(role: MembershipRole = .participating, weight: Int = 1, group: String = "") {
    self.role = role
    self.weight = weight
    self.group = group
  }
}

/// One count: either by name, or by numbers, or both added together.
public struct BallotStage: Sendable, Equatable {
  public var title = ""
  /// The rule of this stage, where it is not the ballot's.
  public var rule: VotingRule?
  /// Votes of named members; who is not named did not vote.
  public var votes: Keyed<RecordedVote> = [:]
  /// Numbers of members whose names are not stated, all of weight one. Where a body has no observing
  /// members, all are participating.
  public var participating = BallotCounts()
  public var observing = BallotCounts()
  /// Votes against that were withdrawn or not upheld; they still count as cast.
  public var withdrawnObjections = 0
  /// Votes in favour without a promise to take part, where the rule asks.
  public var uncommitted = 0

  public init() {}
}

/// A vote as it is on record; the word in files.
public enum RecordedVote: String, Sendable, CaseIterable {
  case yes, no, abstain, absent

  /// Nil for an absence.
  public var vote: Vote? {
    switch self {
    case .yes: .yes
    case .no: .no
    case .abstain: .abstain
    case .absent: nil
    }
  }

  public init(_ vote: Vote?) {
    switch vote {
    case .yes?: self = .yes
    case .no?: self = .no
    case .abstain?: self = .abstain
    case nil: self = .absent
    }
  }
}

/// Numbers of votes of one kind of member.
public struct BallotCounts: Sendable, Equatable {
  public var yes = 0
  public var no = 0
  public var abstain = 0
  public var absent = 0
  /// Votes against without reasons, beside those counted in `no`.
  public var invalid = 0

  public init(yes: Int = 0, no: Int = 0, abstain: Int = 0, absent: Int = 0, invalid: Int = 0) {
    self.yes = yes
    self.no = no
    self.abstain = abstain
    self.absent = absent
    self.invalid = invalid
  }
}

extension BallotSpecification {
  /// A voter and the name it is known by; empty where only numbers are known.
  public struct Voter: Sendable, Hashable {
    public var name: String
    public var member: BallotMember
  }

  /// Named members without votes, in the order of their names: the electorate of a game.
  public var electorate: [Voter] {
    members.map { entry in
      let member = entry.value
      return Voter(
        name: entry.id,
        member: BallotMember(role: member.role, weight: member.weight, group: member.group))
    }
  }

  /// Everybody who could vote in a stage, named members first.
  public func voters(in stage: BallotStage) -> [Voter] {
    var voters = electorate
    for index in voters.indices {
      voters[index].member.vote = stage.votes[voters[index].name]?.vote
    }
    for (role, counts) in [
      (MembershipRole.participating, stage.participating), (.observing, stage.observing),
    ] {
      let numbers: [(vote: Vote?, number: Int, reasoned: Bool)] = [
        (.yes, counts.yes, true), (.no, counts.no, true), (.abstain, counts.abstain, true),
        (nil, counts.absent, true), (.no, counts.invalid, false),
      ]
      for (vote, number, reasoned) in numbers {
        var member = BallotMember(role: role, vote: vote)
        member.reasoned = reasoned
        voters.append(contentsOf: repeatElement(Voter(name: "", member: member), count: number))
      }
    }
    var withdrawn = stage.withdrawnObjections
    var uncommitted = stage.uncommitted
    for index in voters.indices {
      if withdrawn > 0, voters[index].member.vote == .no, voters[index].member.reasoned {
        voters[index].member.sustains = false
        withdrawn -= 1
      }
      if uncommitted > 0, voters[index].member.vote == .yes {
        voters[index].member.commits = false
        uncommitted -= 1
      }
    }
    return voters
  }
}
