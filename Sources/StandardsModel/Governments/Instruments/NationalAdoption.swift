import SimulationEngine

extension InstrumentKind {
  /// An international standard becomes the national one without change, as the Agreement on
  /// Technical Barriers to Trade asks (article 2.4). It adds to the endorsement at home and to
  /// nothing before publication.
  public static let nationalAdoption = InstrumentKind(
    "national-adoption",
    "The international standard is adopted as the national one.",
    requires: [.standard],
    strength: Strength(
      range: 0...100, unit: "endorsements", meaning: "What adoption adds per endorsement by a body."
    ),
    bites: [.endorsement],
    expects: .rises(
      .useAtHome, "Agreement on Technical Barriers to Trade, article 2.4")
  ) { lever, world, on in
    guard let standard = lever.standard else { return }
    on[.endorsement, lever.state.index, standard.index] +=
      lever.strength * world.standards[standard].endorsement
  }
}
