import SimulationEngine

/// How a phase takes its turns; see MODEL: steps are declared.
public enum Step: String, Sendable {
  /// Everybody decides on the world as it stood; then all is applied.
  case roster
  /// One agent at a time: the next decision sees the last. The order is drawn.
  case oneAgent = "one agent"
  /// The month is cut into sub-steps; in each, those drawn decide on the state as it stood.
  case substep = "sub-step"
}

/// One stage of a month.
public protocol Phase: Sendable {
  var step: Step { get }
  func advance(_ world: inout World, draws: Draws, log: inout MonthLog)
}

/// A phase that looks at the world as it stands, says what happens, and then makes it so.
public protocol RosterPhase: Phase {
  associatedtype Outcome: Sendable
  func decide(in world: World, drawing draws: Draws) -> [Outcome]
  func apply(_ outcomes: [Outcome], to world: inout World, log: inout MonthLog)
}

extension RosterPhase {
  public var step: Step { .roster }

  public func advance(_ world: inout World, draws: Draws, log: inout MonthLog) {
    apply(decide(in: world, drawing: draws), to: &world, log: &log)
  }
}
