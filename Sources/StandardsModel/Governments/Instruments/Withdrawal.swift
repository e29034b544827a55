import SimulationEngine

extension InstrumentKind {
  /// A state leaves the work of bodies: it gives up its secretariats at a higher hazard and seeks none.
  /// Notice is twelve months, and whoever takes a seat over is a P-member (ISO/IEC Directives, Part 1,
  /// 1.9). Source: the turn of the United States away from a rules-based order (Zhu, Sinkkonen &
  /// Mattlin (2025)), taken further than it has gone.
  public static let withdrawal = InstrumentKind(
    "withdrawal",
    "The state gives up its secretariats and seeks none.",
    strength: Strength(
      range: 0...50, unit: "logarithms", meaning: "Of the factor on the hazard of giving up a seat."
    ),
    bites: [.retreat],
    expects: .falls(
      .seatsOfState, "who gives up seats and seeks none has fewer: Zhu, Sinkkonen & Mattlin (2025)")
  ) { lever, _, on in
    on[.retreat, lever.state.index] += lever.strength
  }
}
