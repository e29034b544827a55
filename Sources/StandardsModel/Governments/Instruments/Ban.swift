import SimulationEngine

extension InstrumentKind {
  /// Sales of a standard are forbidden at home. The strength is the share of its buyers whom
  /// enforcement reaches: 1 leaves none. Source: interruption in the market mode, Zhu, Sinkkonen &
  /// Mattlin (2025), Table 2.
  public static let ban = InstrumentKind(
    "ban",
    "Use of the standard is forbidden at home.",
    requires: [.standard],
    strength: .share("Share of its buyers whom enforcement reaches."),
    bites: [.exclusion],
    expects: .falls(
      .useAtHome, "authority interruption, Zhu, Sinkkonen & Mattlin (2025), Table 2")
  ) { lever, _, on in
    guard let standard = lever.standard else { return }
    let share = min(1, max(0, lever.strength))
    on[.exclusion, lever.state.index, standard.index] += naturalLogarithm(1 - share)
  }
}
