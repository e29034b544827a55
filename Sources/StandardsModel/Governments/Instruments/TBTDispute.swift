import SimulationEngine

extension InstrumentKind {
  /// A dispute under the Agreement on Technical Barriers to Trade: the target enforces its
  /// obligation to use the standard by so much less. Source: article 2.2 and 14.
  public static let tbtDispute = InstrumentKind(
    "tbt-dispute",
    "The target's obligation to use the standard is disputed.",
    requires: [.target, .standard],
    strength: .share("Share of the obligation that is not enforced."),
    bites: [.enforcement],
    expects: .falls(
      .useAtTarget, "Agreement on Technical Barriers to Trade, articles 2.2 and 14")
  ) { lever, _, on in
    guard let target = lever.target, let standard = lever.standard else { return }
    on[.enforcement, target.index, standard.index] -= lever.strength
  }
}
