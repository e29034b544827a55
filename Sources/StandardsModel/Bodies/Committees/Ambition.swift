import SimulationEngine

/// Who comes forward with proposals: shares that a scenario states, dated; for everybody else, output
/// and what they already take part in.
///
/// What is known of shares is known of proposals for committees that the body as a whole decides on (114
/// from 2013 to 2022). Room for a subcommittee is asked for by a parent's own members, and nothing is
/// stated of that: of the subcommittees founded from 2007 to 2021 China runs 12 of 80, of the committees
/// 16 of 75 (ISO open data, June 2025).
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
  /// - Parameter isSubcommittee: whether they ask for room under a parent of which they are members.
  func weights(
    among states: [ID<State>], in body: ID<Body>, of world: World, isSubcommittee: Bool = false
  ) -> [Double] {
    let memory = world.bodies[body].memory
    let stated: [Double?] =
      isSubcommittee ? Array(repeating: nil, count: self.stated.count) : self.stated
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
