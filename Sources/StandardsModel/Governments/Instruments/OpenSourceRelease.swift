import SimulationEngine

extension InstrumentKind {
  /// The sponsors waive a share of the royalty everywhere and open process and text by the same
  /// share. Source: open source as an answer to controls, Zhu, Sinkkonen & Mattlin (2025).
  public static let openSourceRelease = InstrumentKind(
    "open-source-release",
    "Royalty is waived and the text opened.",
    requires: [.standard],
    strength: .share("Share of the royalty waived and of secrecy given up."),
    bites: [.fit, .openness],
    expects: .rises(
      .use, "lower barriers to entry: Zhu, Sinkkonen & Mattlin (2025)")
  ) { lever, world, on in
    guard let standard = lever.standard else { return }
    let specification = world.standards[standard].specification
    for state in world.states.ids {
      on[.fit, state.index, standard.index] += lever.strength * specification.royalty
    }
    on[.openness, standard.index] += lever.strength * (1 - specification.openness)
  }
}
