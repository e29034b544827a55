import SimulationEngine

/// One ballot: who may vote, who does, how, and what the rule of the stage makes of it.
struct Balloting {
  private let id: ID<Project>
  private let project: Project
  private let body: Body
  private let stage: Stage
  private let world: World
  private let draws: Draws
  /// Role of each state in the committee that ballots the document.
  private let roles: [MembershipRole?]

  /// Nil where the stage is not voted on.
  init?(_ id: ID<Project>, stage: Stage, in world: World, drawing draws: Draws) {
    guard stage.isBallot else { return nil }
    self.id = id
    project = world.projects[id]
    body = world.bodies[project.body]
    self.stage = stage
    self.world = world
    self.draws = draws
    roles = Self.electorate(of: project, in: world)
  }

  /// A fast-track document is balloted by the top committee, whichever subcommittee will look after
  /// it (JTC 1 Directives, clause 13); others by their own.
  private static func electorate(of project: Project, in world: World) -> [MembershipRole?] {
    var committee = project.committee
    if project.procedure.kind == .fastTrack {
      while let parent = world.committees[committee].parent { committee = parent }
    }
    return world.committees[committee].roles
  }

  func ballot() -> Ballot {
    let votes =
      project.package != nil ? [] : stage == .changedVotes ? changedVotes() : freshVotes()
    let tally = project.package.map(tally) ?? tally(of: votes)
    return Ballot(
      project: id, stage: stage, votes: votes, tally: tally,
      verdict: body.rule(of: stage, at: world.month).verdict(on: tally))
  }

  /// Individuals vote for their camps.
  private func tally(of package: ProvisionPackage) -> Tally {
    var electorate = ProvisionPackage.Electorate()
    electorate.turnout = world.parameters.participation.participatingMembers
    electorate.abstention = world.parameters.voting.abstention
    electorate.approval = world.parameters.voting.approval
    let committee = NationalCommittee(
      on: package, of: project, at: stage, approval: electorate.approval, in: world)
    return package.tally(
      of: committee.positions, voters: committee.voters, by: electorate, of: project.subject,
      at: world.clock, drawing: draws)
  }

  private func tally(of votes: [CastVote]) -> Tally {
    let entitled = world.states.ids.filter { mayVote($0) }
    var tally = Tally(
      participating: .init(), all: .init(),
      participatingMembers: entitled.count { roles[$0.index] == .participating },
      entitled: entitled.count, committed: 0)
    if !body.weights.isEmpty {
      tally.weights = .init()
      tally.entitledWeight = entitled.reduce(0) { $0 + body.weight(of: $1) }
    }
    for cast in votes {
      tally.all.add(cast.vote)
      tally.weights?.add(cast.vote, weight: body.weight(of: cast.member))
      guard cast.isParticipating else { continue }
      tally.participating.add(cast.vote)
      if cast.vote == .yes, commits(cast.member) { tally.committed = (tally.committed ?? 0) + 1 }
    }
    return tally
  }

  /// Members of the committee, and where the stage is open to all, whoever else belongs to the body.
  private func mayVote(_ state: ID<State>) -> Bool {
    body.weight(of: state) > 0 && participation(of: roles[state.index]) > 0
  }

  private func freshVotes() -> [CastVote] {
    world.states.ids.compactMap { state in
      let role = roles[state.index]
      let turnout =
        participation(of: role) * exponential(world.policy[.participation, state.index])
      guard turnout > 0, body.weight(of: state) > 0,
        draws.uniform(.participation, of: voter(state), at: world.clock) < turnout
      else { return nil }
      return cast(by: state, isParticipating: role == .participating)
    }
  }

  /// Votes stand unless their body reconsiders; it then votes on the world as it has become.
  private func changedVotes() -> [CastVote] {
    project.votes.map { cast in
      let reconsiders =
        draws.uniform(.reconsideration, of: voter(cast.member), at: world.clock)
        < world.parameters.voting.reconsideration
      return reconsiders
        ? self.cast(by: cast.member, isParticipating: cast.isParticipating) : cast
    }
  }

  private func cast(by state: ID<State>, isParticipating: Bool) -> CastVote {
    let position =
      project.announced.isEmpty
      ? NationalPosition(of: state, on: project, in: world, drawing: draws)
      : project.announced[state.index]
    let voting = world.parameters.voting
    let indifference =
      voting.abstention + voting.ministryConflict * world.states[state].ministryConflict
    return CastVote(
      member: state, isParticipating: isParticipating,
      vote: position.vote(
        draws.uniform(.vote, of: voter(state), at: world.clock), abstention: indifference),
      position: position)
  }

  /// Whether a member in favour names an expert.
  private func commits(_ state: ID<State>) -> Bool {
    draws.uniform(.commitment, of: voter(state), at: world.clock)
      < world.parameters.participation.experts
  }

  private func voter(_ state: ID<State>) -> Subject {
    project.subject.combined(with: world.states[state].subject)
  }

  /// Probability that a national body casts a vote or an abstention at this stage.
  private func participation(of role: MembershipRole?) -> Double {
    let parameters = world.parameters.participation
    return switch role {
    case .participating: parameters.participatingMembers
    case .observing: stage.isOpenToAll ? parameters.observingMembers : 0
    case nil: stage.isOpenToAll ? parameters.otherBodies : 0
    }
  }
}

extension Stage {
  /// Whether members vote on the document itself when the stage ends.
  var isBallot: Bool {
    switch self {
    case .proposal, .committeeDraft, .enquiry, .parallelEnquiry, .finalDraft, .parallelFinalDraft,
      .changedVotes, .consultation, .meeting, .lastCall, .additionalReview, .consensus,
      .formalVote, .examination:
      true
    case .preliminary, .preparation, .recognition, .contradictionReview,
      .contradictionResolution, .ballotResolution, .commentResolution, .workingAgreement,
      .approval, .publicComment, .publication, .review, .withdrawal:
      false
    }
  }

  /// Whether members outside the committee may vote too. On proposals and committee drafts only
  /// participating members do (ISO/IEC Directives, Part 1, clauses 2.3.4 and 2.5.6).
  var isOpenToAll: Bool {
    switch self {
    case .proposal, .committeeDraft, .consensus, .formalVote, .examination: false
    default: true
    }
  }
}
