import SimulationEngine

extension InstrumentKind {
  /// Before it decides, the government asks the firms that will have to comply, and the text suits
  /// them better. Source: private consultation in the government mode, Zhu, Sinkkonen & Mattlin
  /// (2025), Table 2.
  public static let privateConsultation = InstrumentKind(
    "private-consultation",
    "Firms at home are asked before the government decides on the standard.",
    requires: [.standard],
    strength: .logit("What the text suits adopters at home better."),
    bites: [.fit],
    expects: .rises(
      .useAtHome, "private consultation, Zhu, Sinkkonen & Mattlin (2025), Table 2")
  ) { lever, _, on in
    guard let standard = lever.standard else { return }
    on[.fit, lever.state.index, standard.index] += lever.strength
  }
}
