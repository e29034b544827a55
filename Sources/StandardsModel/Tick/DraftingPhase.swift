import SimulationEngine

/// Committees go about their everyday work: proposals come in, are drafted, balloted, reworked,
/// published or given up. Without proposals (`proposals-per-committee` 0) nothing happens.
///
/// Draws are addressed by the calendar month, not by the month of the run, so that the years of
/// warming up belong to the same history.
public struct DraftingPhase: RosterPhase {
  public struct Outcome: Sendable {
    /// Place among the documents under way; nil for a new proposal.
    let place: Int?
    /// The document as it goes on; nil where it has ended.
    let draft: BackgroundDraft?
    let body: ID<Body>
    let proposer: ID<State>
    /// The ballot that closed, and the votes in it.
    let ballot: BackgroundEvent.Kind?
    let votes: Int
    /// What came of it, where that is news.
    let event: BackgroundEvent.Kind?

    fileprivate func news(_ kind: BackgroundEvent.Kind) -> BackgroundEvent {
      BackgroundEvent(body: body, proposer: proposer, kind: kind)
    }
  }

  public func decide(in world: World, drawing draws: Draws) -> [Outcome] {
    guard world.bodies.contains(where: { $0.proposalsPerCommittee > 0 }) else { return [] }
    var drafting = BackgroundDrafting(in: world, drawing: draws)
    let drafts = world.background.drafts
    var outcomes: [Outcome] = []
    outcomes.reserveCapacity(drafts.count / 4)
    for place in drafts.indices where drafts[place].ends <= world.month {
      let step = drafting.next(drafts[place])
      outcomes.append(
        Outcome(
          place: place, draft: step.draft, body: world.committees[drafts[place].committee].body,
          proposer: drafts[place].proposer, ballot: step.ballot, votes: step.votes,
          event: step.event))
    }
    let stop = world.stop
    for committee in world.committees.ids
    where !stop.isMade(at: committee.index + 1, every: 256) {
      drafting.proposals(to: committee) { draft in
        outcomes.append(
          Outcome(
            place: nil, draft: draft, body: world.committees[committee].body,
            proposer: draft.proposer, ballot: nil, votes: 0, event: .proposed))
      }
    }
    return outcomes
  }

  public func apply(_ outcomes: [Outcome], to world: inout World, log: inout MonthLog) {
    guard !outcomes.isEmpty else { return }
    var hasEnded = false
    for outcome in outcomes {
      if let ballot = outcome.ballot { log.background.append(outcome.news(ballot)) }
      if let event = outcome.event {
        log.background.append(outcome.news(event))
        if case .published = event { world.background.led[outcome.proposer.index] += 1 }
      }
      world.background.votes += outcome.votes
      switch (outcome.place, outcome.draft) {
      case (let place?, let draft?): world.background.drafts[place] = draft
      case (let place?, nil):
        world.background.drafts[place].ends = Self.never
        hasEnded = true
      case (nil, let draft?): world.background.drafts.append(draft)
      case (nil, nil): break
      }
    }
    if hasEnded { world.background.drafts.removeAll { $0.ends == Self.never } }
  }

  private static let never = Month(ordinal: .max)

  /// The committees' work before the first month, so that a run begins with documents under way.
  static func warmUp(_ world: inout World, drawing draws: Draws) {
    let start = world.month
    var log = MonthLog()
    for month in (-world.parameters.drafting.background.warmUp)..<0 where !world.stop.isMade {
      world.month = start + month
      DraftingPhase().advance(&world, draws: draws, log: &log)
      log.background.removeAll(keepingCapacity: true)
    }
    world.month = start
  }
}
