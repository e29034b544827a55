import SimulationEngine

extension InstrumentKind {
  /// Whoever sells in the state must offer the standard, whatever else the equipment does. It
  /// brings presence, not use: it acts where a field lets firms hold two standards. Source: market
  /// mode, Zhu, Sinkkonen & Mattlin (2025), Table 2.
  public static let entryRequirement = InstrumentKind(
    "entry-requirement",
    "Equipment sold in the state must offer the standard besides whatever it uses.",
    requires: [.standard],
    strength: .logit("Of holding the standard."),
    bites: [.presence],
    expects: .rises(
      .presenceAtHome,
      "whoever sells must offer it: market mode, Zhu, Sinkkonen & Mattlin (2025), Table 2")
  ) { lever, _, on in
    guard let standard = lever.standard else { return }
    on[.presence, lever.state.index, standard.index] += lever.strength
  }
}
