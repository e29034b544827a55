import SimulationEngine

extension InstrumentKind {
  /// Standards along an industrial chain bind firms at home closer to each other. Source: standards
  /// for industrial chains in the National Standardization Development Outline (2021).
  public static let industrialChain = InstrumentKind(
    "industrial-chain",
    "Firms at home are bound closer to each other.",
    strength: .logarithm("Of the factor on ties at home."),
    bites: [.ties],
    expects: .rises(
      .concentrationAtHome, "local contacts tip sooner: Brock & Durlauf (2001)")
  ) { lever, _, on in
    on.tie(lever.state, lever.state, by: lever.strength)
  }
}
