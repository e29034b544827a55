import SimulationEngine

/// Documents move through their procedures; where a stage that is voted on ends, national bodies vote
/// and the body's rule decides.
///
/// With every weight of the vote at zero and equal turnout, members vote alike and independently, and
/// the probability of approval is the rule's multinomial sum (models §7.1).
public struct CommitteesPhase: RosterPhase {
  /// What becomes of a document this month.
  public struct Outcome: Sendable {
    let project: ID<Project>
    let action: ProcedureAction
    /// The ballot that closed, where there was one.
    let ballot: Ballot?
  }

  public func decide(in world: World, drawing draws: Draws) -> [Outcome] {
    world.projects.ids.compactMap { id in
      let project = world.projects[id]
      if project.standing == .announced, world.month >= project.submitted {
        return Outcome(project: id, action: .enter(project.procedure.stages[0]), ballot: nil)
      }
      guard let stage = project.stageEnding(in: world.month) else { return nil }
      let ballot = Balloting(id, stage: stage, in: world, drawing: draws)?.ballot()
      let outcome = ballot.map { Self.outcome(of: $0, at: stage) } ?? .approved
      return Outcome(
        project: id, action: project.procedure.next(after: stage, outcome: outcome),
        ballot: ballot)
    }
  }

  /// A text that nobody voted against needs no resolution of comments; elsewhere the verdict decides.
  static func outcome(of ballot: Ballot, at stage: Stage) -> StageOutcome {
    guard ballot.verdict.passed else {
      return ballot.verdict.failedCondition == JTC1FastTrack.turnout ? .lapsed : .disapproved
    }
    return ballot.tally.all.no == 0 ? .approvedUnchanged : .approved
  }

  public func apply(_ outcomes: [Outcome], to world: inout World, log: inout MonthLog) {
    for outcome in outcomes {
      if let ballot = outcome.ballot {
        log.ballots.append(ballot)
        world.projects[outcome.project].votes = ballot.votes
      }
      switch outcome.action {
      case .enter(let stage):
        world.projects[outcome.project].standing = .underWay(stage, since: world.month)
      case .publish:
        world.projects[outcome.project].standing = .published(world.month)
        world.standards[world.projects[outcome.project].standard].endorsement += 1
        log.publications.append(outcome.project)
      case .cancel, .withdraw:
        world.projects[outcome.project].standing = .cancelled(world.month)
      case .confirm: break
      }
    }
  }
}
