import SimulationEngine

/// Who comes forward with proposals: shares that a scenario states, dated; for everybody else, output
/// and what they already take part in.
struct Ambition {
  /// By state; nil where the scenario says nothing.
  private let stated: [Double?]
  /// GDP^ε by state.
  private let size: [Double]
  /// What governments add to it, a factor by state; nil where none does.
  private let initiative: [Double]?

  init(in world: World) {
    let parameters = world.parameters.committeeLife
    let time = world.month.yearFraction
    let table = world.policy[table: .initiative]
    initiative = table.isNeutral ? nil : world.states.ids.map { factor(table[$0.index, 0]) }
    stated = world.states.map { state in
      parameters.proposalEffort[state.code].flatMap { DatedSeries($0).linear(at: time) }
    }
    size = world.states.map { state in
      let output = state.gdp(at: world.month)
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
    let weights = states.map { state in
      stated[state.index] ?? (total > 0 ? remainder * capability[state.index] / total : 0)
    }
    guard let initiative else { return weights }
    return zip(states, weights).map { initiative[$0.index] * $1 }
  }

  /// How many proposals there are for one that there would be if no government asked for more.
  func growth(in body: ID<Body>, of world: World) -> Double {
    guard let initiative else { return 1 }
    let states = Array(world.states.ids)
    let with = weights(among: states, in: body, of: world)
    let without = zip(states, with).reduce(0) { $0 + $1.1 / initiative[$1.0.index] }
    return without > 0 ? with.reduce(0, +) / without : 1
  }
}
