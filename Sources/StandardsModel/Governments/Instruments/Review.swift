import SimulationEngine

extension InstrumentKind {
  /// The authority looks through its national standards and withdraws those that are out of date or
  /// overlap, adopted ones less often, as their originals are reviewed too. Source: authority review
  /// in the committee mode, Zhu, Sinkkonen & Mattlin (2025), Table 2; streamlining of mandatory
  /// standards from 2015 (US-China Business Council 2020).
  public static let review = InstrumentKind(
    "review",
    "National standards are reviewed and withdrawn.",
    strength: Strength(range: 0...10, unit: "per year", meaning: "Hazard of withdrawal."),
    bites: [.review],
    expects: .rises(
      .nationalStandardsWithdrawn, "authority review, Zhu, Sinkkonen & Mattlin (2025), Table 2")
  ) { lever, _, on in
    on[.review, lever.state.index] += lever.strength
  }
}
