import SimulationEngine

/// Levers in force reach the places where they bite; see `PolicyBitePoints`.
///
/// Without levers every place is zero, and all mechanisms are what they would be alone.
public struct InstrumentsPhase: Phase {
  public var step: Step { .roster }

  public func advance(_ world: inout World, draws: Draws, log: inout MonthLog) {
    world.gatherPolicy()
  }
}
