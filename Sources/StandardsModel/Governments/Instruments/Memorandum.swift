import SimulationEngine

extension InstrumentKind {
  /// Two bodies agree to work together. It has no utility of its own: whatever it does, it does
  /// through ties of trade and attention. Source: bilateral agreements were many and their effect
  /// meagre (Zhu, Sinkkonen & Mattlin (2025), after Ruehlig).
  public static let memorandum = InstrumentKind(
    "memorandum",
    "Two states tighten their ties.",
    requires: [.partner],
    strength: .logarithm("Of the factor on the ties."),
    bites: [.ties],
    expects: .falls(
      .divergenceFromPartner, "closer trade, nearer choices: gravity (Head & Mayer 2014)")
  ) { lever, _, on in
    guard let partner = lever.partner else { return }
    on.tie(lever.state, partner, by: lever.strength)
  }
}
