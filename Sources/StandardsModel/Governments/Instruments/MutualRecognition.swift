import SimulationEngine

extension InstrumentKind {
  /// Equipment of the partner's standard counts as conforming: it shares in whatever the state does
  /// for the standard that it favours most, and the other way round. Source: committee mode,
  /// diffusion (Zhu, Sinkkonen & Mattlin (2025), Table 2).
  public static let mutualRecognition = InstrumentKind(
    "mutual-recognition",
    "Equipment of the standard counts as conforming in both states.",
    requires: [.standard, .partner],
    strength: .share("Share of the most favoured standard's advantage."),
    bites: [.recognition],
    expects: .rises(
      .useAtPartner, "what counts as conforming is bought: Zhu, Sinkkonen & Mattlin (2025)")
  ) { lever, _, on in
    guard let partner = lever.partner, let standard = lever.standard else { return }
    for state in [lever.state, partner] {
      on[.recognition, state.index, standard.index] += lever.strength
    }
  }
}
