import SimulationEngine

extension InstrumentKind {
  /// Filing, pooling and disclosure of patents are paid for: home sponsors turn more of what they
  /// find into patents of a standard. Source: National Standardization Development Outline (2021);
  /// disclosure and standards, Zhu, Sinkkonen & Mattlin (2025).
  public static let iprSupport = InstrumentKind(
    "ipr-support",
    "Home sponsors are helped to patent.",
    allows: [.field],
    strength: .logarithm("Of the factor on the hazard of patented inventions."),
    bites: [.invention],
    expects: .rises(
      .inventionsAtHome,
      "intellectual property in the National Standardization Development Outline (2021)")
  ) { lever, world, on in
    for field in world.fields(of: lever) {
      on[.invention, field.index, lever.state.index] += lever.strength
    }
  }
}
