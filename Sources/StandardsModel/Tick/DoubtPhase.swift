import SimulationEngine

/// Under a listing nobody is sure who may sit with whom: experts of both sides withdraw, and come back
/// once the lister exempts the work of bodies. It does when, at its next reconsideration, the posts
/// that its own side leaves unused are more than what the rival's are worth to it.
///
/// With `withdrawal` 0 both sides stay away at once and as long as the listing lasts. Source: formal
/// exclusion in 2019 lasted weeks and doubt 13 to 40 months; the Bureau of Industry and Security named
/// loss of own leadership as its reason to exempt voluntary consensus bodies (2020, 2022).
public struct DoubtPhase: RosterPhase {
  public struct Outcome: Sendable {
    let lever: ID<Instrument>
    let absence: Double
    /// Nil where nothing is decided.
    let carveOut: GovernmentMove?
  }

  public func decide(in world: World, drawing draws: Draws) -> [Outcome] {
    let parameters = world.parameters.doubt
    guard parameters.withdrawal > 0 else { return [] }
    return world.instruments.ids.compactMap { id in
      let lever = world.instruments[id]
      guard lever.specification.kind == .entityListing, let target = lever.target else {
        return nil
      }
      guard lever.isInForce(at: world.month) else {
        return Outcome(lever: id, absence: 0, carveOut: nil)
      }
      guard !lever.isCarvedOut else {
        let absence = lever.absence * exponential(-parameters.recovery)
        return Outcome(lever: id, absence: absence, carveOut: nil)
      }
      // Nobody has withdrawn when the listing begins.
      let isNew = lever.specification.from.map { $0 == world.month } ?? (world.clock == 0)
      let before = isNew ? 0 : lever.absence
      let absence = 1 - (1 - before) * exponential(-parameters.withdrawal)
      let lost = -exponentialMinusOne(
        -lever.strength * world.part(listedBy: lever) * absence)
      let own = lost * Self.leadership(of: lever.state, in: world)
      let rival = lost * Self.leadership(of: target, in: world)
      guard own > parameters.denial * rival,
        draws.uniform(.carveOut, of: Subject("instrument/\(lever.name)"), at: world.clock)
          < -exponentialMinusOne(-parameters.reconsideration)
      else { return Outcome(lever: id, absence: absence, carveOut: nil) }
      let move = GovernmentMove(
        kind: .carveOut, state: lever.state, lever: id, cause: .ownLeadership, partners: [target],
        gain: own, cost: parameters.denial * rival, retaliation: 0)
      return Outcome(lever: id, absence: absence, carveOut: move)
    }
  }

  public func apply(_ outcomes: [Outcome], to world: inout World, log: inout MonthLog) {
    for outcome in outcomes {
      world.instruments[outcome.lever].absence = outcome.absence
      guard let move = outcome.carveOut else { continue }
      world.instruments[outcome.lever].isCarvedOut = true
      log.governmentMoves.append(move)
    }
  }

  /// Share of a state in the filled posts of all bodies, secretariats among them.
  static func leadership(of state: ID<State>, in world: World) -> Double {
    let holders = world.committees.compactMap(\.secretariat) + world.posts.compactMap(\.holder)
    return holders.isEmpty
      ? 0 : Double(holders.count { $0 == state }) / Double(holders.count)
  }
}
