import SimulationEngine

extension InstrumentKind {
  /// A standard is promoted with a partner only as long as no body has published one in the field.
  /// Source: plan of 2015 to 2017: push own standards where partners have no ISO one (Sutherland,
  /// about 2018).
  public static let gapPromotion = InstrumentKind(
    "gap-promotion",
    "The standard is promoted with the partner while no body has published one.",
    requires: [.partner, .standard],
    strength: .logit("At the partner's adopters."),
    bites: [.government],
    expects: .rises(
      .useAtPartner, "push own standards where partners have no ISO one: Sutherland (about 2018)")
  ) { lever, world, on in
    guard let partner = lever.partner, let standard = lever.standard else { return }
    let field = world.standards[standard].field
    let isOpen = world.fields[field].standards.allSatisfy { world.standards[$0].endorsement == 0 }
    if isOpen { on[.government, partner.index, standard.index] += lever.strength }
  }
}
