import SimulationEngine

extension InstrumentKind {
  /// The state sets its standard low, so that its own firms meet it cheaply and others' better
  /// equipment earns nothing by being better: it suits adopters at home and is worth less elsewhere,
  /// and firms learn less. Source: standards chosen low to protect (US-China Business Council 2020);
  /// Fischer & Serra (2000), Journal of International Economics 52, 377–400.
  public static let lowStandard = InstrumentKind(
    "low-standard",
    "The standard is set low to protect makers at home.",
    requires: [.standard],
    strength: .logit("Spared at home and lost in merit; half of it, in logarithms, of learning."),
    bites: [.fit, .quality, .absorption],
    expects: .falls(
      .useAbroad, "cheap at home, worth less abroad: US-China Business Council (2020)")
  ) { lever, _, on in
    guard let standard = lever.standard else { return }
    // At home it replaces the merit that is lost and saves as much again.
    on[.fit, lever.state.index, standard.index] += 2 * lever.strength
    on[.quality, standard.index] -= lever.strength
    on[.absorption, lever.state.index] -= lever.strength / 2
  }
}
