import SimulationEngine

/// A year of the phases that take nearly all of a full world's time: memberships, everyday documents
/// with their ballots, secretariats. What `bench` times beside the same work in C++.
///
/// Nothing else moves meanwhile: no committee is set up or disbanded, no market opens.
public struct EverydayYear: Sendable, Equatable {
  public static let months = 12

  public private(set) var ballots = 0
  public private(set) var lostBallots = 0
  public private(set) var votes = 0
  public private(set) var published = 0
  /// From acceptance to publication, summed over the documents.
  public private(set) var monthsToPublication = 0
  public private(set) var cancelled = 0
  public private(set) var proposed = 0
  public private(set) var vacancies = 0
  /// Secretariats that went to another state.
  public private(set) var moves = 0

  /// Advances the world by a year from its month and counts what happened.
  public init(_ world: inout World, draws: Draws) {
    let votesBefore = world.background.votes
    let first = world.month
    for month in 0..<Self.months {
      world.month = first + month
      var log = MonthLog()
      MembershipsPhase().advance(&world, draws: draws, log: &log)
      DraftingPhase().advance(&world, draws: draws, log: &log)
      SecretariatsPhase().advance(&world, draws: draws, log: &log)
      count(log)
    }
    votes = world.background.votes - votesBefore
  }

  private mutating func count(_ log: MonthLog) {
    for event in log.background {
      switch event.kind {
      case .proposed: proposed += 1
      case .accepted: break
      case .balloted(_, let passed):
        ballots += 1
        if !passed { lostBallots += 1 }
      case .published(let months, _):
        published += 1
        monthsToPublication += months
      case .cancelled: cancelled += 1
      }
    }
    vacancies += log.secretariatMoves.count
    moves += log.secretariatMoves.count { $0.from != $0.to }
  }

  /// A hash of who is where and which documents are under way: two worlds that went different ways
  /// differ in it.
  public static func fingerprint(of world: World) -> UInt64 {
    var hash: UInt64 = 0
    func take(_ value: UInt64) { hash = mixed(hash &+ value) }
    for committee in world.committees {
      take(UInt64(bitPattern: Int64(committee.secretariat?.index ?? -1)))
      for role in committee.roles { take(UInt64(role.code)) }
    }
    for draft in world.background.drafts {
      take(draft.position.bitPattern)
      take(draft.merit.bitPattern)
      take(UInt64(draft.ends.ordinal))
    }
    return hash
  }
}

extension MembershipRole? {
  /// 0 for none, 1 for a participating member, 2 for an observing one.
  public var code: Int {
    switch self {
    case nil: 0
    case .participating: 1
    case .observing: 2
    }
  }
}
