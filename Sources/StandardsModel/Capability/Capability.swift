import SimulationEngine

/// What a state can do in a field, against the best.
public struct Capability: Sendable, Equatable {
  public let state: ID<State>
  public let specification: CapabilitySpecification
  /// Logarithm, relative to the frontier at the start.
  public var level: Double
  /// Own innovation in the last month, per year, with what governments and controls induce.
  public var effort: Double
  /// The part of it that loss of access has called forth so far.
  public var induced = 0.0
  /// Of the level in the last month, per year.
  public var growth = 0.0
  /// Share of the frontier's knowledge that controls leave in reach, 0 ... 1.
  public var access = 1.0
  /// Inputs that only others can make, those not yet replaced.
  public var chokePoints: Int
  /// For draws on its behalf.
  public let subject: Subject

  public init(
    of state: ID<State>, specification: CapabilitySpecification, subject: Subject
  ) {
    self.state = state
    self.specification = specification
    level = -specification.gap
    effort = specification.effort
    chokePoints = specification.chokePoints
    self.subject = subject
  }

  /// Share of the choke points that are still open; 0 where there never was one.
  public var openChokePoints: Double {
    specification.chokePoints > 0
      ? Double(chokePoints) / Double(specification.chokePoints) : 0
  }
}

extension Field {
  /// Logarithm of the best capability; nil where nobody's is known.
  public var frontier: Double? { capabilities.map(\.level).max() }

  /// Logarithm of the frontier over a state's own capability; nil where it is not known.
  public func gap(of state: ID<State>) -> Double? {
    guard let frontier, let own = capabilities.first(where: { $0.state == state }) else {
      return nil
    }
    return frontier - own.level
  }
}
