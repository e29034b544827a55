import SimulationEngine

extension InstrumentKind {
  /// The state asks bodies for new committees in fields that concern a partner, who backs it in the
  /// vote. Source: work with partners to have ISO set up technical bodies in relevant fields, plan of
  /// 2018 to 2020 (Sutherland, about 2018).
  public static let newCommittees = InstrumentKind(
    "new-committees",
    "The state asks for new committees in the partner's fields, and the partner backs it.",
    requires: [.partner],
    strength: .logarithm("Of the factor on its proposals; in logit units, of the partner's vote."),
    bites: [.initiative, .backing],
    expects: .rises(.newCommitteesOfState, "who asks more often gets more: Sutherland (about 2018)")
  ) { lever, _, on in
    guard let partner = lever.partner else { return }
    on[.initiative, lever.state.index] += lever.strength
    on[.backing, partner.index, lever.state.index] += lever.strength
  }
}
