import SimulationEngine

extension InstrumentKind {
  /// People who can take in what others know: absorptive capacity grows in all fields. Source:
  /// personnel teams in the National Standardization Development Outline (2021).
  public static let talent = InstrumentKind(
    "talent",
    "Education and recruitment raise absorptive capacity.",
    strength: .logarithm("Of the factor on absorptive capacity."),
    bites: [.absorption],
    expects: .falls(
      .gapOfState, "absorptive capacity: Nelson & Phelps (1966)")
  ) { lever, _, on in
    on[.absorption, lever.state.index] += lever.strength
  }
}
