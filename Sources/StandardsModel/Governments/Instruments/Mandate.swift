import SimulationEngine

extension InstrumentKind {
  /// Adopters at home are obliged to use the standard, as far as it is enforced; those who use
  /// another still have to hold it. Source: hierarchical decision, Zhu, Sinkkonen & Mattlin (2025),
  /// Table 2.
  public static let mandate = InstrumentKind(
    "mandate",
    "Adopters at home are obliged to use the standard.",
    requires: [.standard],
    strength: .logit("At the adopter."),
    bites: [.obligation, .presence],
    expects: .rises(
      .useAtHome, "hierarchical decision, Zhu, Sinkkonen & Mattlin (2025), Table 2")
  ) { lever, _, on in
    guard let standard = lever.standard else { return }
    on[.obligation, lever.state.index, standard.index] += lever.strength
    on[.presence, lever.state.index, standard.index] += lever.strength
  }
}
