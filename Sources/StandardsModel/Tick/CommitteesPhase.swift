import SimulationEngine

/// The documents that a scenario names move through their procedures; where a stage that is voted on
/// ends, national bodies vote and the rule of that stage decides.
///
/// With every weight of the vote at zero and equal turnout, members vote alike and independently, and
/// the probability of approval is the rule's multinomial sum (models §7.1). Rivals in one committee
/// wait for each other first (`RivalDrafts`).
public struct CommitteesPhase: RosterPhase {
  /// What becomes of a document this month.
  public struct Outcome: Sendable {
    let project: ID<Project>
    let action: ProcedureAction
    /// The ballot that closed, where there was one.
    let ballot: Ballot?
    /// Logarithm of how much longer than the procedure says the stage takes that it enters.
    let delay: Double

    init(
      _ action: ProcedureAction, of project: ID<Project>, after ballot: Ballot? = nil,
      in world: World, drawing draws: Draws
    ) {
      self.project = project
      self.action = action
      self.ballot = ballot
      delay =
        if case .enter(let stage) = action {
          world.projects[project]
            .delay(of: stage, from: world.month, in: world, drawing: draws)
        } else { 0 }
    }
  }

  public func decide(in world: World, drawing draws: Draws) -> [Outcome] {
    let rivals = RivalDrafts(in: world, drawing: draws)
    return world.projects.ids.compactMap { id in
      let project = world.projects[id]
      if project.standing == .announced, world.month >= project.submitted {
        return Outcome(.enter(project.procedure.entry), of: id, in: world, drawing: draws)
      }
      switch rivals.standing(of: id) {
      case .unopposed: break
      case .waits: return nil
      case .concedes: return Outcome(.cancel, of: id, in: world, drawing: draws)
      }
      guard let stage = world.stageEnding(of: id) else { return nil }
      let ballot = Balloting(id, stage: stage, in: world, drawing: draws)?.ballot()
      let outcome =
        ballot.map { Self.outcome(of: $0, at: stage) }
        ?? Self.outcome(ofUnballoted: stage, of: project, in: world, drawing: draws)
      return Outcome(
        Self.action(after: stage, outcome, of: project, in: world), of: id, after: ballot,
        in: world, drawing: draws)
    }
  }

  /// A text that nobody voted against needs no resolution of comments; elsewhere the verdict decides.
  /// In a search for consensus the chair finds none where somebody objects, and may declare a working
  /// agreement where the votes would carry it.
  static func outcome(of ballot: Ballot, at stage: Stage) -> StageOutcome {
    guard ballot.verdict.passed else {
      return ballot.verdict.failedCondition == JTC1FastTrack.turnout ? .lapsed : .disapproved
    }
    if ballot.tally.all.no == 0 { return .approvedUnchanged }
    return stage == .consensus ? .opposed : .approved
  }

  /// Nothing is voted on, but a working agreement may be challenged.
  private static func outcome(
    ofUnballoted stage: Stage, of project: Project, in world: World, drawing draws: Draws
  ) -> StageOutcome {
    guard stage == .workingAgreement else { return .approved }
    let challenged =
      draws.uniform(.challenge, of: project.subject, at: world.clock)
      < world.parameters.drafting.challenge
    return challenged ? .opposed : .approved
  }

  /// Where the procedure leads, unless the stage has lost its last ballot.
  private static func action(
    after stage: Stage, _ outcome: StageOutcome, of project: Project, in world: World
  ) -> ProcedureAction {
    let limit = world.parameters.drafting.ballots
    if outcome == .disapproved, limit > 0, project.lostBallots + 1 >= limit,
      case .enter(let next) = project.procedure.next(after: stage, outcome: outcome),
      next.isRework(after: stage)
    {
      return .cancel
    }
    return project.procedure.next(after: stage, outcome: outcome)
  }

  public func apply(_ outcomes: [Outcome], to world: inout World, log: inout MonthLog) {
    for outcome in outcomes {
      if let ballot = outcome.ballot {
        log.ballots.append(ballot)
        world.projects[outcome.project].votes = ballot.votes
        if ballot.verdict.passed {
          world.projects[outcome.project].lostBallots = 0
        } else {
          world.projects[outcome.project].lostBallots += 1
        }
      }
      switch outcome.action {
      case .enter(let stage):
        world.projects[outcome.project].standing = .underWay(stage, since: world.month)
        world.projects[outcome.project].delay = outcome.delay
      case .publish:
        world.projects[outcome.project].standing = .published(world.month)
        world.endorse(outcome.project)
        log.publications.append(outcome.project)
      case .cancel, .withdraw:
        world.projects[outcome.project].standing = .cancelled(world.month)
      case .confirm: break
      }
    }
  }
}

extension World {
  /// A body's publication counts everywhere, a state's own standard at home.
  fileprivate mutating func endorse(_ id: ID<Project>) {
    let project = projects[id]
    if project.procedure.kind.isNational, let state = committees[project.committee].secretariat {
      standards[project.standard].nationalTexts.append(state)
    } else {
      standards[project.standard].endorsement += 1
    }
  }
}

extension Stage {
  /// Whether a text that failed one stage goes back to be worked on, rather than on to a decision.
  fileprivate func isRework(after stage: Stage) -> Bool {
    switch self {
    case .preparation, .committeeDraft: true
    default: self == stage
    }
  }
}
