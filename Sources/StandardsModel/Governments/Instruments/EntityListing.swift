import SimulationEngine

extension InstrumentKind {
  /// Firms of the target are listed, and nobody is sure who may sit with whom: experts of both
  /// sides stay away from bodies, and less is learnt. Formal exclusion lasted weeks, doubt 13 to 40
  /// months, and many firms of the listing state cut back too (notices of the Bureau of Industry
  /// and Security, 2019 to 2022). How fast they leave and come back: `DoubtPhase`. Where one firm is
  /// named, doubt and loss of access are its part of the target's firms, and it alone has to do
  /// without inputs from the lister: its standards lose suppliers by its part in them.
  public static let entityListing = InstrumentKind(
    "entity-listing",
    "Firms of the target are listed; both sides stay away from bodies.",
    requires: [.target], allows: [.sponsor],
    strength: .logarithm("Of the factor by which turning up and access fall."),
    bites: [.participation, .spillover, .supply],
    expects: .falls(
      .turnoutOfTarget, "doubt of 13 to 40 months: Bureau of Industry and Security, 2019 to 2022")
  ) { lever, world, on in
    guard let target = lever.target else { return }
    let part = world.part(listedBy: lever)
    for (standard, share) in world.listed(by: lever)?.byStandard ?? [] {
      on[.supply, standard.index] -= lever.strength * share
    }
    let doubt = lever.strength * lever.absence * part
    on[.participation, lever.state.index] -= doubt
    on[.participation, target.index] -= doubt
    on[.spillover, lever.state.index, target.index] -= lever.strength * part
  }
}
