import SimulationEngine

extension InstrumentKind {
  /// What firms from abroad may do in the state's own committees: closed −1, observers 0, full members
  /// 1. Who sits inside reads and writes the text: it is more open to all, and takes over more of what
  /// is international; members from abroad vote on it, and observers speak (`NationalCommittee`).
  /// Source: US-China Business Council (2020): members since 2016 in some committees, observers or
  /// nobody in others.
  public static let committeeAccess = InstrumentKind(
    "committee-access",
    "Firms from abroad are members of the state's committees, observers, or shut out.",
    strength: Strength(
      range: -1...1, unit: "", meaning: "−1 closed, 0 as before, 1 members with all rights."),
    bites: [.openness, .adoption, .access],
    expects: .rises(
      .approval, "closed committees count against a text abroad: US-China Business Council (2020)")
  ) { lever, world, on in
    for standard in world.standards.ids {
      let share = world.standards[standard].homeShare(in: lever.state)
      on[.openness, standard.index] += lever.strength * share / 2
    }
    on[.adoption, lever.state.index] += lever.strength
    on[.access, lever.state.index] += lever.strength
  }
}
