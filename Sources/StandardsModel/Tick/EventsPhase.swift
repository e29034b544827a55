import SimulationEngine

/// Dated changes from outside. Without events, two worlds that differ in nothing else are identical.
public struct EventsPhase: RosterPhase {
  public func decide(in world: World, drawing draws: Draws) -> [Event] {
    world.events.filter { $0.specification.date == world.month }
  }

  public func apply(_ outcomes: [Event], to world: inout World, log: inout MonthLog) {
    for event in outcomes {
      guard let instrument = world.instrument(named: event.specification.target) else { continue }
      switch event.specification.kind {
      case .suspendInstrument: world.instruments[instrument].isSuspended = true
      case .resumeInstrument: world.instruments[instrument].isSuspended = false
      }
    }
  }
}
