import SimulationEngine

extension InstrumentKind {
  /// Inspections and fines make an obligation bite: its part of the adopter's utility grows by the
  /// strength times itself. Without an obligation there is nothing to enforce. Source: regulatory
  /// compliance, Zhu, Sinkkonen & Mattlin (2025), Table 2.
  public static let enforcement = InstrumentKind(
    "enforcement",
    "Obligations to use the standard are enforced.",
    requires: [.standard],
    strength: Strength(
      range: 0...100, unit: "", meaning: "What enforcement adds per unit of obligation."),
    bites: [.enforcement],
    expects: .rises(
      .useAtHome, "regulatory compliance, Zhu, Sinkkonen & Mattlin (2025), Table 2")
  ) { lever, _, on in
    guard let standard = lever.standard else { return }
    on[.enforcement, lever.state.index, standard.index] += lever.strength
  }
}
