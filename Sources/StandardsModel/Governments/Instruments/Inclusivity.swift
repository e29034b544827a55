import SimulationEngine

extension InstrumentKind {
  /// Who may sit, watch or comment while a standard is made: closed groups below 0, seats and
  /// longer comment periods for foreigners above. National bodies weigh it when they vote. Source:
  /// US-China Business Council (2020) on members, observers and closed committees.
  public static let inclusivity = InstrumentKind(
    "inclusivity",
    "Access of outsiders to the making of the standard: seats, observers, comment periods.",
    requires: [.standard],
    strength: Strength(range: -1...1, unit: "", meaning: "Openness added; negative closes."),
    bites: [.openness],
    expects: .rises(
      .approval, "members asked for access: US-China Business Council (2020)")
  ) { lever, _, on in
    guard let standard = lever.standard else { return }
    on[.openness, standard.index] += lever.strength
  }
}
