import SimulationEngine

extension InstrumentKind {
  /// A body is asked for new committees in fields that matter to a partner: the state proposes more of
  /// them, or, where a partner is named, the partner takes part more often in what the state
  /// proposes, of which five have to be willing: one more who takes part is rarely what was missing
  /// (with a partner, more committees in 9 of 20 sampled worlds). Source: the plan of 2018 to 2020 would have ISO set
  /// up technical bodies together with partners (Sutherland, about 2018).
  public static let newCommittees = InstrumentKind(
    "new-committees",
    "More committees are asked for, in fields that concern a partner.",
    allows: [.partner],
    strength: .logarithm(
      "Of the factor on proposals for committees; with a partner, on how often it takes part."),
    bites: [.initiative, .interest],
    expects: .rises(.newCommitteesOfState, "who asks more often gets more: Sutherland (about 2018)")
  ) { lever, _, on in
    if let partner = lever.partner {
      on[.interest, lever.state.index, partner.index] += lever.strength
    } else {
      on[.initiative, lever.state.index] += lever.strength
    }
  }
}
