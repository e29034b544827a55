import SimulationEngine

extension InstrumentKind {
  /// The government recommends a standard without obliging anybody: it counts at home like so many
  /// endorsements by a body. Source: market mode, Zhu, Sinkkonen & Mattlin (2025), Table 2.
  public static let endorsement = InstrumentKind(
    "endorsement",
    "The government recommends the standard at home.",
    requires: [.standard],
    strength: Strength(
      range: 0...100, unit: "endorsements", meaning: "What the recommendation is worth."),
    bites: [.endorsement],
    expects: .rises(
      .useAtHome, "authority endorsement, Zhu, Sinkkonen & Mattlin (2025), Table 2")
  ) { lever, _, on in
    guard let standard = lever.standard else { return }
    on[.endorsement, lever.state.index, standard.index] += lever.strength
  }
}
