import SimulationEngine

extension InstrumentKind {
  /// The controller keeps inputs and knowledge from the target and trades less with it: spillover
  /// falls by e to the strength, ties by as much. Own effort that loss of access calls forth is a
  /// parameter of capability, so that both signs of the long run are open (GAP-1).
  public static let exportControl = InstrumentKind(
    "export-control",
    "Inputs and knowledge are kept from the target.",
    requires: [.target],
    strength: .logarithm("Of the factor by which access and ties fall."),
    bites: [.spillover, .ties],
    expects: .rises(
      .gapOfTarget, "less spillover, a larger gap: Verspagen (1991)")
  ) { lever, _, on in
    guard let target = lever.target else { return }
    on[.spillover, lever.state.index, target.index] -= lever.strength
    on.tie(lever.state, target, by: -lever.strength)
  }
}
