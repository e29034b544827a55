import SimulationEngine

/// Sponsors reconsider their alliance, one at a time in drawn order, as many as there are in a month.
/// Without camps in the scenario, alliances are the sponsors that standards name.
public struct CampsPhase: Phase {
  public var step: Step { .oneAgent }

  public func advance(_ world: inout World, draws: Draws, log: inout MonthLog) {
    let month = world.clock
    world.camps?.advance(month: month, draws: draws)
  }
}
