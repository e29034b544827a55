import SimulationEngine

extension InstrumentKind {
  /// Government buys by the standard. At the adopter it is a field of the strength on one of the
  /// standards (Brock & Durlauf 2001). Source: market mode, Zhu, Sinkkonen & Mattlin (2025), Table
  /// 2.
  public static let procurementPreference = InstrumentKind(
    "procurement-preference",
    "Government buys by the standard.",
    requires: [.standard],
    strength: .logit("At the adopter."),
    bites: [.government],
    expects: .rises(
      .useAtHome, "a field on one standard: Brock & Durlauf (2001)")
  ) { lever, _, on in
    guard let standard = lever.standard else { return }
    on[.government, lever.state.index, standard.index] += lever.strength
  }
}
