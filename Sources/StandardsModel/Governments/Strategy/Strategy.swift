import SimulationEngine

/// A state's strategy at work: its efforts and stance this month, and the levers that they move.
public struct Strategy: Sendable {
  public let state: ID<State>
  public let specification: StrategySpecification
  /// 1 opening ... −1 closing.
  public internal(set) var stance: Double
  /// ω as the stance has it.
  public internal(set) var effort: StrategyEffort
  let levers: [(instrument: ID<Instrument>, driver: StrategyLever.Driver)]

  /// What a lever's strength is multiplied by.
  func scale(of driver: StrategyLever.Driver) -> Double {
    switch driver {
    case .effort(let mode): effort[mode]
    case .guidance: 1
    case .stance: stance
    case .opening: max(0, stance)
    case .closing: max(0, -stance)
    }
  }
}

extension World {
  /// Sets up the strategies of a scenario; neutral ones leave no trace.
  mutating func takeUp(_ specifications: Keyed<StrategySpecification>) {
    for entry in specifications where !entry.value.isNeutral {
      guard let state = state(named: entry.id) else { continue }
      let partner = self.state(named: entry.value.partner) ?? closestPartner(of: state)
      var levers: [(instrument: ID<Instrument>, driver: StrategyLever.Driver)] = []
      for lever in StrategyLever.all where entry.value.budget != 0 {
        for instrument in lever.instruments(
          of: entry.value, by: state, partner: partner, in: self)
        {
          levers.append((instruments.append(instrument), lever.driver))
        }
      }
      strategies.append(
        Strategy(
          state: state, specification: entry.value, stance: entry.value.stance.value,
          effort: StrategyEffort(), levers: levers))
    }
    applyStrategies()
  }

  /// Moves the efforts as the stances are, and the levers as the efforts are.
  mutating func applyStrategies() {
    for place in strategies.indices {
      let specification = strategies[place].specification
      let base = StrategyEffort(
        committee: specification.share(of: .committee),
        government: specification.share(of: .government), market: specification.share(of: .market))
      strategies[place].effort = base.shifted(
        by: strategies[place].stance, share: parameters.strategies.shift)
      for (instrument, driver) in strategies[place].levers {
        instruments[instrument].scale = strategies[place].scale(of: driver)
      }
    }
  }

  public func strategy(of state: ID<State>) -> Strategy? {
    strategies.first { $0.state == state }
  }

  /// How much less than no standard at all a state likes one of its rivals', in logit units; 0 or less.
  func rivalry(of state: ID<State>, with standard: Standard) -> Double {
    guard let own = strategy(of: state), !own.specification.rivals.isEmpty else { return 0 }
    return own.specification.rivals.reduce(0.0) { sum, rival in
      sum - rival.value * (self.state(named: rival.id).map { standard.homeShare(in: $0) } ?? 0)
    }
  }

  private func closestPartner(of state: ID<State>) -> ID<State>? {
    states.ids.filter { $0 != state }
      .max { ties.influence(on: state, of: $0) < ties.influence(on: state, of: $1) }
  }
}
