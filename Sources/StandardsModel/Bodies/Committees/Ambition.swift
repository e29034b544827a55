import SimulationEngine

/// Who comes forward with proposals: shares that a scenario states, dated; for everybody else, output
/// and what they already take part in.
struct Ambition {
  /// By state; nil where the scenario says nothing.
  private let stated: [Double?]
  /// GDP^ε by state.
  private let size: [Double]

  init(in world: World) {
    let parameters = world.parameters.committeeLife
    let time = world.month.yearFraction
    var stated = [Double?](repeating: nil, count: world.states.count)
    for effort in parameters.proposalEffort {
      for state in world.states.ids where world.states[state].code == effort.id {
        stated[state.index] = DatedSeries(effort.value).linear(at: time)
      }
    }
    self.stated = stated
    size = world.states.ids.map { state in
      let output = world.states[state].gdp(at: world.month)
      return output > 0
        ? exponential(parameters.effortElasticity * naturalLogarithm(output)) : 0
    }
  }

  /// Weights of proposers among some states, in their order.
  func weights(among states: [ID<State>], in body: ID<Body>, of world: World) -> [Double] {
    let memory = world.bodies[body].memory
    let shares = stated.compactMap { $0 }.reduce(0, +)
    // Of all states: a member's weight in a committee must not depend on who else is in it.
    let capability = size.indices.map {
      stated[$0] == nil ? size[$0] * Double(memory.participating[$0]) : 0
    }
    let total = capability.reduce(0, +)
    let remainder = max(0, 1 - shares)
    return states.map { state in
      stated[state.index] ?? (total > 0 ? remainder * capability[state.index] / total : 0)
    }
  }
}
