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
    let events: [BackgroundEvent]
    /// State that led it to publication, where it came to that.
    let leader: ID<State>?
  }

  public func decide(in world: World, drawing draws: Draws) -> [Outcome] {
    guard world.bodies.contains(where: { $0.proposalsPerCommittee > 0 }) else { return [] }
    let drafting = BackgroundDrafting(in: world, drawing: draws)
    var outcomes: [Outcome] = []
    for (place, draft) in world.background.drafts.enumerated() where draft.ends <= world.month {
      let (next, kinds) = drafting.next(draft)
      let body = world.committees[draft.committee].body
      let isPublished = kinds.contains { if case .published = $0 { true } else { false } }
      outcomes.append(
        Outcome(
          place: place, draft: next,
          events: kinds.map { BackgroundEvent(body: body, proposer: draft.proposer, kind: $0) },
          leader: isPublished ? draft.proposer : nil))
    }
    for committee in world.committees.ids {
      for draft in drafting.proposals(to: committee) {
        let event = BackgroundEvent(
          body: world.committees[committee].body, proposer: draft.proposer, kind: .proposed)
        outcomes.append(Outcome(place: nil, draft: draft, events: [event], leader: nil))
      }
    }
    return outcomes
  }

  public func apply(_ outcomes: [Outcome], to world: inout World, log: inout MonthLog) {
    guard !outcomes.isEmpty else { return }
    var hasEnded = false
    for outcome in outcomes {
      log.background += outcome.events
      if let leader = outcome.leader { world.background.led[leader.index] += 1 }
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
    for month in (-world.parameters.drafting.background.warmUp)..<0 {
      world.month = start + month
      DraftingPhase().advance(&world, draws: draws, log: &log)
      log.background.removeAll(keepingCapacity: true)
    }
    world.month = start
  }
}
