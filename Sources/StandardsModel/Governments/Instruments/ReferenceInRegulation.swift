import SimulationEngine

extension InstrumentKind {
  /// A regulation refers to a voluntary standard and makes it mandatory. There must be a text to refer
  /// to: one that a body has published, or one of the state's own sponsors; where a document is named,
  /// that document. Source: US-China Business Council (2020): a voluntary standard that a regulation,
  /// contract or tender cites becomes mandatory.
  public static let referenceInRegulation = InstrumentKind(
    "reference-in-regulation",
    "A regulation refers to the voluntary standard.",
    requires: [.standard],
    allows: [.project],
    strength: .logit("At the adopter; a tenth of it a year of the national stock."),
    bites: [.obligation, .reference],
    expects: .rises(
      .useAtHome, "cited in regulation, it becomes mandatory: US-China Business Council (2020)")
  ) { lever, world, on in
    guard let standard = lever.standard else { return }
    let text = world.standards[standard]
    let isThere =
      lever.project.map { world.projects[$0].published != nil }
      ?? (text.endorsement > 0 || text.nationalTexts.contains(lever.state)
        || text.homeShare(in: lever.state) > 0)
    guard isThere else { return }
    on[.obligation, lever.state.index, standard.index] += lever.strength
    on[.reference, lever.state.index] += 0.1 * lever.strength
  }
}
