import SimulationEngine
import StandardsModel

extension Check {
  /// Shares of one whole add up to no more than 1.
  mutating func shares(_ scenario: Scenario) {
    for field in scenario.fields {
      let sum = field.value.standards.values.reduce(0) { $0 + $1.installedBase }
      if exceedsOne(sum) {
        add(
          .value, Wording.sharesExceedOne(sum, "the installed bases of the standards"),
          at: ["fields", field.id, "standards"])
      }
      for state in scenario.world.states.ids {
        let standards = field.value.standards
        guard standards.contains(where: { $0.value.installedBaseByState[state] != nil }) else {
          continue
        }
        let inState = standards.values.reduce(0) {
          $0 + ($1.installedBaseByState[state] ?? $1.installedBase)
        }
        if exceedsOne(inState) {
          add(
            .value, Wording.sharesExceedOne(inState, "the installed bases in \(state)"),
            at: ["fields", field.id, "standards"])
        }
      }
    }
    for body in scenario.bodies {
      let shares = body.value.anonymousCommittees.secretariatShares
      let sum = shares.values.reduce(0, +)
      if exceedsOne(sum) {
        add(
          .value, Wording.sharesExceedOne(sum, "the shares of the secretariats"),
          at: ["bodies", body.id, "anonymous-committees", "secretariat-shares"])
      }
    }
  }

  /// A budget is spent once.
  mutating func efforts(_ scenario: Scenario) {
    for strategy in scenario.strategies {
      let sum = StrategyMode.allCases.reduce(0) { $0 + (strategy.value.effort[$1] ?? 0) }
      if exceedsOne(sum) {
        add(
          .value, Wording.sharesExceedOne(sum, "the shares of the budget"),
          at: ["strategies", strategy.id, "effort"])
      }
    }
  }

  /// Beyond what rounding of decimal shares can do.
  private func exceedsOne(_ sum: Double) -> Bool { sum > 1 + 1e-9 }
}
