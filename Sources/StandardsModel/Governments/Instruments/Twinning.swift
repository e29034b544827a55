import SimulationEngine

extension InstrumentKind {
  /// Two bodies share a post, and the experienced one teaches the other how a body works. Source:
  /// twinned secretariats of ISO, facilitation in the committee mode (Zhu, Sinkkonen & Mattlin
  /// (2025)).
  public static let twinning = InstrumentKind(
    "twinning",
    "An experienced body shares its posts with a partner's.",
    requires: [.partner],
    strength: .logarithm("Of secretariats' worth of experience passed on."),
    bites: [.expertise],
    expects: .rises(
      .approval, "experience raises acceptance: Schott & Schaefer (2023)")
  ) { lever, _, on in
    guard let partner = lever.partner else { return }
    on[.expertise, partner.index] += lever.strength
  }
}
