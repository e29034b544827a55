import SimulationEngine

extension InstrumentKind {
  /// Associations may set standards of their own, and firms do. Source: Standardization Law of 2017,
  /// article 18; 12,756 association standards of 2,997 organisations by January 2020 (US-China
  /// Business Council 2020).
  public static let associationReform = InstrumentKind(
    "association-reform",
    "Associations may set standards of their own.",
    strength: .logarithm("Of the factor on association standards."),
    bites: [.association],
    expects: .rises(
      .associationStandards, "12,756 in three years: US-China Business Council (2020)")
  ) { lever, _, on in
    on[.association, lever.state.index] += lever.strength
  }
}
