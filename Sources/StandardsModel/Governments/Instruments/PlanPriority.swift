import SimulationEngine

extension InstrumentKind {
  /// A plan names a field, and money and people go there: own innovation grows. Source: priorities
  /// of the National Standardization Development Outline (2021).
  public static let planPriority = InstrumentKind(
    "plan-priority",
    "A plan puts money and people into a field.",
    requires: [.field],
    strength: Strength(range: -10...10, unit: "per year", meaning: "Own innovation added."),
    bites: [.effort],
    expects: .falls(
      .gapOfState, "own effort closes the gap: Verspagen (1991), Wamae (2006)")
  ) { lever, _, on in
    guard let field = lever.field else { return }
    on[.effort, field.index, lever.state.index] += lever.strength
  }
}
