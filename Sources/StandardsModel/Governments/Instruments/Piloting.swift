import SimulationEngine

extension InstrumentKind {
  /// Pilot projects bring in firms that use nothing yet: a hazard of first adoption at home on top
  /// of Bass's p. Which standard they take is their choice. Source: government mode, diffusion
  /// (Zhu, Sinkkonen & Mattlin (2025), Table 2).
  public static let piloting = InstrumentKind(
    "piloting",
    "Pilot projects at home bring in first adopters.",
    allows: [.field],
    strength: Strength(range: 0...10, unit: "per month", meaning: "Hazard of first adoption."),
    bites: [.promotion],
    expects: .rises(
      .adoptersAtHome, "piloting, Zhu, Sinkkonen & Mattlin (2025), Table 2")
  ) { lever, world, on in
    for field in world.fields(of: lever) {
      on[.promotion, field.index, lever.state.index] += lever.strength
    }
  }
}
