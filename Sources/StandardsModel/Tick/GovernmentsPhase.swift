import SimulationEngine

/// Governments keep a lever while what they forecast to gain exceeds its cost and what partners would
/// do about it; partners retaliate where their sponsors stand to lose more than they tolerate. What
/// remains in force reaches the markets.
///
/// With the value of a gain at zero nobody reconsiders; without levers choice is the market's own.
public struct GovernmentsPhase: RosterPhase {
  public func decide(in world: World, drawing draws: Draws) -> [GovernmentMove] {
    let ended = world.retaliations
      .filter { !world.instruments[$0.lever].isInForce(at: world.month) }
      .map { Self.settlement(of: $0) }
    guard world.parameters.responses.gain > 0 else { return ended }
    let inForce = world.instruments.ids.filter {
      world.instruments[$0].isInForce(at: world.month)
    }
    let moves = inForce.flatMap { lever -> [GovernmentMove] in
      guard Self.reconsiders(world.instruments[lever], in: world, drawing: draws),
        let stakes = LeverStakes(of: lever, among: inForce, in: world)
      else { return [] }
      return Self.moves(on: lever, stakes: stakes, in: world)
    }
    return ended + moves
  }

  public func apply(
    _ outcomes: [GovernmentMove], to world: inout World, log: inout MonthLog
  ) {
    for move in outcomes {
      switch move.kind {
      case .suspension: world.instruments[move.lever].isSuspended = true
      case .retaliation:
        world.retaliations.append(
          Retaliation(
            partner: move.state, state: world.instruments[move.lever].state, lever: move.lever))
      case .settlement:
        world.retaliations.removeAll { $0.partner == move.state && $0.lever == move.lever }
      case .carveOut: world.instruments[move.lever].isCarvedOut = true
      }
    }
    log.governmentMoves += outcomes
    world.gatherPolicy()
    world.applyPolicyToMarkets()
  }

  private static func reconsiders(
    _ lever: Instrument, in world: World, drawing draws: Draws
  ) -> Bool {
    let hazard = world.parameters.responses.reconsideration
    return hazard >= 1
      || draws.uniform(.reaction, of: Subject("instrument/\(lever.name)"), at: world.clock)
        < hazard
  }

  /// The owner gives up, or those who lose retaliate.
  private static func moves(
    on lever: ID<Instrument>, stakes: LeverStakes, in world: World
  ) -> [GovernmentMove] {
    let owner = world.instruments[lever].state
    let parameters = world.parameters.responses
    let gain = parameters.gain * stakes.gains[owner.index]
    let cost = world.instruments[lever].specification.cost
    let challengers = stakes.challengers(of: owner, in: world)
    let retaliation =
      parameters.retaliation
      * challengers.reduce(0) { $0 + world.ties.influence(on: owner, of: $1) }
    func move(
      _ kind: GovernmentMove.Kind, by state: ID<State>, _ cause: GovernmentMove.Cause
    ) -> GovernmentMove {
      GovernmentMove(
        kind: kind, state: state, lever: lever, cause: cause, partners: challengers, gain: gain,
        cost: cost, retaliation: retaliation)
    }
    if gain <= cost { return [move(.suspension, by: owner, .gainBelowCost)] }
    if gain <= cost + retaliation { return [move(.suspension, by: owner, .partnerPressure)] }
    return challengers.filter { partner in
      !world.retaliations.contains { $0.partner == partner && $0.lever == lever }
    }
    .map { move(.retaliation, by: $0, .sponsorsLoss) }
  }

  private static func settlement(of retaliation: Retaliation) -> GovernmentMove {
    GovernmentMove(
      kind: .settlement, state: retaliation.partner, lever: retaliation.lever, cause: .leverEnded,
      partners: [], gain: 0, cost: 0, retaliation: 0)
  }
}
