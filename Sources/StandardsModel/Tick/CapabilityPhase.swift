import SimulationEngine

/// Knowledge spreads and grows: gaps close by spillover and own effort, export controls cut the one
/// and call forth the other, choke points are replaced one by one.
///
/// Without spillover and effort capability is constant; with one leader and one follower the gap is
/// Verspagen's (GAP-1).
public struct CapabilityPhase: RosterPhase {
  public struct Outcome: Sendable {
    let field: ID<Field>
    let capabilities: [Capability]
  }

  public func decide(in world: World, drawing draws: Draws) -> [Outcome] {
    world.fields.ids.compactMap { id in
      world.fields[id].capabilities.isEmpty
        ? nil
        : Outcome(field: id, capabilities: Self.advanced(id, in: world, drawing: draws))
    }
  }

  public func apply(_ outcomes: [Outcome], to world: inout World, log: inout MonthLog) {
    for outcome in outcomes {
      world.fields[outcome.field].capabilities = outcome.capabilities
    }
  }

  private static func advanced(
    _ id: ID<Field>, in world: World, drawing draws: Draws
  ) -> [Capability] {
    let field = world.fields[id]
    let parameters = world.parameters.capability
    var next = field.capabilities
    for index in next.indices {
      next[index].access = access(of: next[index], among: field.capabilities, in: world)
      next[index].induced = induced(of: next[index], by: parameters)
      next[index].effort = effort(of: next[index], in: id, of: world)
    }
    guard let frontier = field.frontier,
      let leader = field.capabilities.firstIndex(where: { $0.level == frontier })
    else { return next }
    let growth = next[leader].effort / 12
    for index in next.indices {
      let gap = frontier - field.capabilities[index].level
      let path = VerspagenGap(
        spillover: spillover(to: next[index], in: id, of: world),
        lead: next[leader].effort - next[index].effort, reach: parameters.reach)
      // The gap moves relative to the leader, who moves by own effort alone.
      let step = growth - (path.gap(after: 1.0 / 12, from: gap) - gap)
      next[index].level += step
      next[index].growth = 12 * step
      next[index].chokePoints -= replaced(next[index], in: world, drawing: draws)
    }
    return next
  }

  /// Share of the knowledge ahead of a state that controls leave in reach: the states ahead weighted
  /// by GDP, so that one state's control leaks through what the others know. 1 for a leader.
  private static func access(
    of own: Capability, among all: [Capability], in world: World
  ) -> Double {
    var sources = 0.0
    var reached = 0.0
    for other in all where other.level > own.level {
      let weight = world.states[other.state].gdp(at: world.month)
      sources += weight
      reached +=
        weight
        * exponential(world.policy[.spillover, other.state.index, own.state.index])
    }
    return sources > 0 ? reached / sources : 1
  }

  /// Own research that loss of access calls forth: programmes take years to build up, and to run down.
  private static func induced(of own: Capability, by parameters: CapabilityParameters) -> Double {
    let called = parameters.inducedEffort * (1 - own.access)
    guard parameters.responseTime > 0 else { return called }
    let reached = -exponentialMinusOne(-1 / (12 * parameters.responseTime))
    return own.induced + (called - own.induced) * reached
  }

  private static func effort(of own: Capability, in id: ID<Field>, of world: World) -> Double {
    let parameters = world.parameters.capability
    let state = world.states[own.state]
    var effort =
      own.specification.effort
      + parameters.researchYield * (state.researchShare.linear(at: world.month.yearFraction) ?? 0)
      + world.policy[.effort, id.index, own.state.index]
      + own.induced
    if parameters.adoptionFeedback != 0 {
      effort += parameters.adoptionFeedback * standing(of: own.state, in: id, of: world)
    }
    return effort * (1 - parameters.chokePointLoss * own.openChokePoints * (1 - own.access))
  }

  /// Share of the field's adopters who use standards of a state's own sponsors.
  private static func standing(of state: ID<State>, in id: ID<Field>, of world: World) -> Double {
    let field = world.fields[id]
    let shares = field.market.shares ?? []
    var sum = 0.0
    for (share, standard) in zip(shares, field.standards) {
      sum += share * world.standards[standard].homeShare(in: state)
    }
    return sum
  }

  /// a: openness times absorptive capacity times what is in reach. International standards in use make
  /// a state better at learning, national ones of its own make it more closed (Zhu, Sinkkonen &
  /// Mattlin 2025).
  private static func spillover(
    to own: Capability, in id: ID<Field>, of world: World
  ) -> Double {
    let parameters = world.parameters.capability
    var exponent = world.policy[.absorption, own.state.index]
    if parameters.internationalStandards != 0 || parameters.nationalStandards != 0 {
      for standard in world.fields[id].standards.map({ world.standards[$0] }) {
        let used = world.fields[id].market.penetration(
          of: standard.place, in: own.state.index)
        if standard.endorsement > 0 {
          exponent += parameters.internationalStandards * used
        } else if standard.origin == own.state {
          exponent -= parameters.nationalStandards * used
        }
      }
    }
    return parameters.spillover * own.specification.openness
      * world.states[own.state].innovationSystem.absorptiveCapacity * own.access
      * exponential(exponent)
  }

  private static func replaced(
    _ own: Capability, in world: World, drawing draws: Draws
  ) -> Int {
    let hazard = world.parameters.capability.substitutionHazard
    guard hazard > 0, own.chokePoints > 0 else { return 0 }
    var stream = draws.stream(.substitution, of: own.subject, at: world.clock)
    let probability = -exponentialMinusOne(-hazard / 12)
    return (0..<own.chokePoints).count { _ in stream.chance(probability) }
  }
}
