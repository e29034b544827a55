import SimulationEngine

extension InstrumentKind {
  /// Licences at home on the state's terms, compulsory or negotiated down: adopters at home pay
  /// less royalty. Source: market mode, Zhu, Sinkkonen & Mattlin (2025), Table 2; a standard that
  /// never leaves home can still lower the price of the rival's licence (Wei 2021).
  public static let patentPolicy = InstrumentKind(
    "patent-policy",
    "Royalties of the standard are lowered for adopters at home.",
    requires: [.standard],
    strength: .logit("Royalty spared."),
    bites: [.fit],
    expects: .rises(
      .useAtHome, "a licence that costs less: Wei (2021)")
  ) { lever, _, on in
    guard let standard = lever.standard else { return }
    on[.fit, lever.state.index, standard.index] += lever.strength
  }
}
