import SimulationEngine

extension InstrumentKind {
  /// The state backs the sponsors of a standard in a standards war, and suppliers follow: their
  /// size grows by e to the strength, which adopters feel as choice of equipment. Source: market
  /// mode, Zhu, Sinkkonen & Mattlin (2025), Table 2; indirect network effect: Church & Gandal
  /// (1992).
  public static let subsidy = InstrumentKind(
    "subsidy",
    "The state pays the sponsors of the standard, who grow.",
    requires: [.standard],
    strength: .logarithm("Of the factor on the size of the sponsors."),
    bites: [.supply],
    expects: .rises(
      .use, "suppliers follow, and adopters them: Church & Gandal (1992)")
  ) { lever, _, on in
    guard let standard = lever.standard else { return }
    on[.supply, standard.index] += lever.strength
  }
}
