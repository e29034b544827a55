import SimulationEngine

/// Firms adopt and reconsider. With endorsement, levers and networks off, it is the Bass and logit
/// processes of the market alone.
public struct MarketsPhase: Phase {
  public var step: Step { .substep }

  public func advance(_ world: inout World, draws: Draws, log: inout MonthLog) {
    for id in world.fields.ids {
      let standards = world.fields[id].standards.map { world.standards[$0] }
      let month = world.month
      world.fields[id].market.advance(
        substeps: world.calendar.substeps, clock: world.clock,
        endorsement: standards.map(\.endorsement),
        available: standards.map { $0.isAvailable(at: month) }, draws: draws)
    }
  }
}
