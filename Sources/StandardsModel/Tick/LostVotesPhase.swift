import SimulationEngine

/// A participating membership lost by missing a ballot.
public struct MembershipLapse: Sendable, Equatable {
  public let state: ID<State>
  public let committee: ID<Committee>
  /// Month from which it may be taken up again.
  public let until: Month
}

/// A P-member that misses the ballot on an enquiry draft, a final draft or a review becomes an observer
/// there, and may come back after a year.
///
/// Source: ISO/IEC Directives, Part 1, 1.7.4 and 1.7.5. With probability zero nobody loses a vote.
public struct LostVotesPhase: Phase {
  public var step: Step { .roster }

  /// Months before the membership may be taken up again.
  static let pause = 12

  public func advance(_ world: inout World, draws: Draws, log: inout MonthLog) {
    let lapses = log.ballots.flatMap { Self.lapses(after: $0, in: world, drawing: draws) }
    for lapse in lapses { world.setRole(.observing, of: lapse.state, in: lapse.committee) }
    guard !world.lapses.isEmpty || !lapses.isEmpty else { return }
    for lapse in world.lapses where lapse.until <= world.month {
      // Whoever has joined again, left for good or seen the committee close has nothing to take up.
      if world.committees[lapse.committee].roles[lapse.state.index] == .observing {
        world.setRole(.participating, of: lapse.state, in: lapse.committee)
      }
    }
    world.lapses = world.lapses.filter { $0.until > world.month } + lapses
    log.lapses += lapses
  }

  static func lapses(after ballot: Ballot, in world: World, drawing draws: Draws)
    -> [MembershipLapse]
  {
    let enforcement = world.parameters.memberships.lostVote
    guard enforcement > 0, ballot.stage.costsTheVote else { return [] }
    let committee = world.electorate(of: world.projects[ballot.project])
    let cast = ballot.votes.map(\.member)
    return world.committees[committee].participatingMembers.filter { member in
      // Whoever runs the committee votes in it.
      guard !cast.contains(member), member != world.committees[committee].secretariat else {
        return false
      }
      let subject = world.committees[committee].subject
        .combined(with: world.states[member].subject)
      return draws.uniform(.lostVote, of: subject, at: world.clock) < enforcement
    }.map { MembershipLapse(state: $0, committee: committee, until: world.month + pause) }
  }
}

extension Stage {
  /// Ballots that no participating member may miss.
  var costsTheVote: Bool {
    switch self {
    case .enquiry, .parallelEnquiry, .finalDraft, .parallelFinalDraft, .review: true
    default: false
    }
  }
}
