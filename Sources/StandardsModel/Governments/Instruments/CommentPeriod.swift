import SimulationEngine

extension InstrumentKind {
  /// Drafts of the state's standards are open to comment for so many months longer: whoever is outside
  /// is heard, and it takes longer. Source: from 30 to 60 days for mandatory national standards since
  /// January 2020 (US-China Business Council 2020).
  public static let commentPeriod = InstrumentKind(
    "comment-period",
    "Drafts of the state's standards are open to comment for longer.",
    strength: Strength(
      range: -12...12, unit: "months",
      meaning:
        "Months added; a tenth of openness each, and a month in a year and a half of drafting."
    ),
    bites: [.openness, .drafting, .comment],
    expects: .rises(
      .approval, "short periods count against a text: US-China Business Council (2020)")
  ) { lever, world, on in
    for standard in world.standards.ids {
      let share = world.standards[standard].homeShare(in: lever.state)
      on[.openness, standard.index] += 0.1 * lever.strength * share
    }
    on[.comment, lever.state.index] += lever.strength
    // 18 months is the length that the Outline of 2021 aims at.
    on[.drafting, lever.state.index] -= naturalLogarithm(1 + lever.strength / 18)
  }
}
