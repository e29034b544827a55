import SimulationEngine

extension InstrumentKind {
  /// A target for the share of international standards taken over at home, 85 % in the National
  /// Standardization Development Outline (2021): an endorsement by a body weighs more with every
  /// adopter at home, in every field, and more new national standards adopt an international one.
  public static let conversionTarget = InstrumentKind(
    "conversion-target",
    "International standards are converted into national ones.",
    strength: Strength(
      range: 0...100, unit: "endorsements",
      meaning: "What conversion adds per endorsement by a body."),
    bites: [.duty, .adoption],
    expects: .rises(
      .useAtHome, "85 % converted: National Standardization Development Outline (2021)")
  ) { lever, _, on in
    on[.duty, lever.state.index] += lever.strength
    on[.adoption, lever.state.index] += lever.strength
  }
}
