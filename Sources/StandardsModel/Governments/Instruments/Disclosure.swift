import SimulationEngine

extension InstrumentKind {
  /// Home sponsors declare more patents than are essential, or fewer. Declared claims are paid for and
  /// fought over; what is held back is cheap until it is found out, and leaves the text less open.
  /// Source: under- and over-disclosure, Zhu, Sinkkonen & Mattlin (2025); distributional conflict and
  /// delay, Simcoe (2012), American Economic Review 102, 305–336.
  public static let disclosure = InstrumentKind(
    "disclosure",
    "Sponsors declare more patents than are essential (above 0), or fewer (below).",
    requires: [.standard],
    strength: Strength(
      range: -1...1, unit: "", meaning: "1 doubles what is claimed, −1 hides it all."),
    bites: [.fit, .rents, .openness],
    expects: .falls(.use, "over-declared patents raise the price: Simcoe (2012)")
  ) { lever, world, on in
    guard let standard = lever.standard else { return }
    let royalty = world.standards[standard].specification.royalty
    for state in world.states.ids {
      on[.fit, state.index, standard.index] -= lever.strength * royalty
    }
    on[.rents, standard.index] += lever.strength
    on[.openness, standard.index] -= 0.2 * abs(lever.strength)
  }
}
