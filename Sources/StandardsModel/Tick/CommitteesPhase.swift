import SimulationEngine

/// Documents move through their procedures; those whose ballot closes are voted on and decided by the
/// body's rule.
public struct CommitteesPhase: RosterPhase {
  public enum Outcome: Sendable {
    case moved(ID<Project>, to: Project.Stage)
    case decided(Ballot)
  }

  public func decide(in world: World, drawing draws: Draws) -> [Outcome] {
    world.projects.ids.compactMap { id in
      let project = world.projects[id]
      let next = Procedure.stage(of: project, at: world.month)
      if project.stage == .ballot, next != .ballot {
        return .decided(Self.ballot(on: id, in: world, drawing: draws))
      }
      return next == project.stage ? nil : .moved(id, to: next)
    }
  }

  public func apply(_ outcomes: [Outcome], to world: inout World, log: inout MonthLog) {
    for outcome in outcomes {
      switch outcome {
      case .moved(let project, let stage): world.projects[project].stage = stage
      case .decided(let ballot):
        log.ballots.append(ballot)
        if ballot.verdict.passed {
          world.projects[ballot.project].stage = .published
          world.projects[ballot.project].published = world.month
          world.standards[world.projects[ballot.project].standard].endorsement += 1
          log.publications.append(ballot.project)
        } else {
          world.projects[ballot.project].stage = .rejected
        }
      }
    }
  }

  /// Every national body decides whether to vote and how; the body's rule decides the rest.
  static func ballot(on id: ID<Project>, in world: World, drawing draws: Draws) -> Ballot {
    let project = world.projects[id]
    let electorate = Electorate(of: project, in: world)
    var votes: [CastVote] = []
    for state in world.states.ids {
      let role = electorate.roles[state.index]
      let ballotSubject = Subject("\(project.name)/\(world.states[state].code)")
      let turnout = Electorate.participation(of: role, in: world.parameters.participation)
      guard draws.uniform(.participation, of: ballotSubject, at: world.clock) < turnout else {
        continue
      }
      let position = NationalPosition(of: state, on: project, in: world, drawing: draws)
      let vote = position.vote(
        draws.uniform(.vote, of: ballotSubject, at: world.clock),
        abstention: world.parameters.voting.abstention)
      votes.append(CastVote(member: state, isParticipating: role == .participating, vote: vote))
    }
    var tally = Tally(
      participating: .init(), all: .init(),
      participatingMembers: electorate.roles.count { $0 == .participating })
    for cast in votes {
      tally.all.add(cast.vote)
      if cast.isParticipating { tally.participating.add(cast.vote) }
    }
    return Ballot(
      project: id, stage: .ballot, votes: votes, tally: tally,
      verdict: world.bodies[project.body].rule.verdict(on: tally))
  }
}

/// Who may vote on a document, and in which role.
struct Electorate {
  /// By state. A fast-track document is balloted by the top committee, whichever subcommittee will
  /// look after it (JTC 1 Directives, clause 13).
  let roles: [MembershipRole?]

  init(of project: Project, in world: World) {
    var committee = project.committee
    while let parent = world.committees[committee].parent { committee = parent }
    roles = world.committees[committee].roles
  }

  /// Probability that a national body casts a vote or an abstention.
  static func participation(
    of role: MembershipRole?, in parameters: ParticipationParameters
  ) -> Double {
    switch role {
    case .participating: parameters.participatingMembers
    case .observing: parameters.observingMembers
    case nil: parameters.otherBodies
    }
  }
}
