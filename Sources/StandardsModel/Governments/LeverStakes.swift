import SimulationEngine

/// What a lever is forecast to win and lose for everybody, against the same world without it.
struct LeverStakes {
  /// Shares of the adopters of its fields that each state's sponsors win, by state.
  let gains: [Double]

  /// Nil where the lever does not touch any market's choices, so that nothing can be forecast.
  init?(of lever: ID<Instrument>, among inForce: [ID<Instrument>], in world: World) {
    let with = world.policy(of: inForce)
    let without = world.policy(of: inForce.filter { $0 != lever })
    var gains = [Double](repeating: 0, count: world.states.count)
    var touches = false
    for id in world.fields(of: world.instruments[lever]) {
      let field = world.fields[id]
      let firms = Double(max(1, field.market.potentialAdopters))
      for state in world.states.ids where field.market.firms[state.index] > 0 {
        let terms = [with, without].map { policy in
          (
            government: world.governmentTerms(of: id, in: state, under: policy),
            own: zip(
              world.fitChange(of: id, in: state, under: policy), field.standards.indices
            ).map { field.ownFit[field.terms.place(state.index, $1)] + $0 },
            directive: world.directive(in: state, of: id, under: policy)
          )
        }
        guard terms[0] != terms[1] else { continue }
        touches = true
        let forecast = MarketForecast(
          field: field, state: state.index,
          available: field.standards.map {
            world.standards[$0].isAvailable(at: world.month)
          })
        let shares = terms.map {
          forecast.shares(
            after: world.parameters.responses.horizon, own: $0.own, government: $0.government,
            directive: $0.directive)
        }
        let weight = Double(field.market.firms[state.index]) / firms
        for (place, standard) in field.standards.enumerated() {
          let change = weight * (shares[0][place] - shares[1][place])
          for home in world.states.ids {
            gains[home.index] += change * world.standards[standard].homeShare(in: home)
          }
        }
      }
    }
    if let control = ControlStakes(of: world.instruments[lever], in: world) {
      touches = true
      gains[control.controller.index] += control.value
      gains[control.target.index] -= control.value
    }
    guard touches else { return nil }
    self.gains = gains
  }

  /// States whose sponsors stand to lose more than they tolerate.
  func challengers(of state: ID<State>, in world: World) -> [ID<State>] {
    guard world.parameters.responses.retaliation > 0 else { return [] }
    return world.states.ids.filter {
      $0 != state && -gains[$0.index] > world.parameters.responses.threshold
    }
  }
}
