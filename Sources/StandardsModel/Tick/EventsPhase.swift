import SimulationEngine

/// Dated changes from outside. Without events, two worlds that differ in nothing else are identical.
public struct EventsPhase: RosterPhase {
  public func decide(in world: World, drawing draws: Draws) -> [Event] {
    world.events.filter { $0.specification.date == world.month }
  }

  public func apply(_ outcomes: [Event], to world: inout World, log: inout MonthLog) {
    for event in outcomes {
      // A lever that is used with many partners is one for each of them.
      let one = event.specification.target
      for lever in world.instruments.ids
      where world.instruments[lever].name == one
        || world.instruments[lever].name.hasPrefix(one + "/")
      {
        switch event.specification.kind {
        case .suspendInstrument: world.instruments[lever].isSuspended = true
        case .resumeInstrument: world.instruments[lever].isSuspended = false
        }
      }
    }
  }
}
