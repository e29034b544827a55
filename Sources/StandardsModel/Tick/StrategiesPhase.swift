import SimulationEngine

/// Stances move with position and threat, efforts with stances, and levers with efforts.
///
/// With drift zero a strategy is what the scenario says; without strategies nothing happens.
public struct StrategiesPhase: RosterPhase {
  public func decide(in world: World, drawing draws: Draws) -> [Double] {
    let rate = world.parameters.strategies.drift
    return world.strategies.map { strategy in
      guard rate > 0, let drift = StanceDrift(of: strategy.state, in: world) else {
        return strategy.stance
      }
      return drift.stance(after: 1.0 / 12, from: strategy.stance, rate: rate)
    }
  }

  public func apply(_ outcomes: [Double], to world: inout World, log: inout MonthLog) {
    guard !outcomes.isEmpty else { return }
    for (place, stance) in outcomes.enumerated() { world.strategies[place].stance = stance }
    world.applyStrategies()
  }
}
