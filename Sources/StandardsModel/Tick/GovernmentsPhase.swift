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
    for field in world.fields.ids {
      for place in world.fields[field].terms.government.indices {
        world.fields[field].terms.government[place] = 0
      }
    }
    for reach in outcomes {
      let standard = world.standards[reach.standard]
      let place = world.fields[standard.field].terms.place(reach.state.index, standard.place)
      world.fields[standard.field].terms.government[place] += reach.strength
    }
  }
}
