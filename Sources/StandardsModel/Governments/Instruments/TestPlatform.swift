import SimulationEngine

extension InstrumentKind {
  /// A platform on which the standard is tried out before it is fixed: what comes out works better.
  /// Source: test and verification platforms in the National Standardization Development Outline
  /// (2021).
  public static let testPlatform = InstrumentKind(
    "test-platform",
    "The standard is tried out on a public platform.",
    requires: [.standard],
    strength: .logit("Technical merit added."),
    bites: [.quality],
    expects: .rises(
      .use, "test platforms in the National Standardization Development Outline (2021)")
  ) { lever, _, on in
    guard let standard = lever.standard else { return }
    on[.quality, standard.index] += lever.strength
  }
}
