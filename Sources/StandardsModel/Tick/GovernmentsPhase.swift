import SimulationEngine

/// What governments mandate and buy, as it reaches adopters: g of the choice kernel.
///
/// Without levers g is zero and choice is the market's own.
public struct GovernmentsPhase: RosterPhase {
  /// A lever's reach this month.
  public struct Reach: Sendable, Equatable {
    public let state: ID<State>
    public let standard: ID<Standard>
    /// Logit units.
    public let strength: Double
  }

  public func decide(in world: World, drawing draws: Draws) -> [Reach] {
    world.instruments.filter { $0.isInForce(at: world.month) }.map {
      Reach(state: $0.state, standard: $0.standard, strength: $0.specification.strength)
    }
  }

  public func apply(_ outcomes: [Reach], to world: inout World, log: inout MonthLog) {
    for field in world.fields.ids { world.fields[field].market.clearGovernmentTerms() }
    for reach in outcomes {
      let standard = world.standards[reach.standard]
      world.fields[standard.field].market.addGovernmentTerm(
        reach.strength, state: reach.state, standard: standard.place)
    }
  }
}
