import SimulationEngine

extension InstrumentKind {
  /// The controller keeps inputs and knowledge from the target and trades less with it: spillover
  /// falls by e to the strength, ties by as much, and adopters there can buy a standard that the
  /// controller's firms stand behind by so much less, which leaves the market to others. Own effort
  /// that loss of access calls forth is a parameter of capability, so that both signs of the long run
  /// are open (GAP-1).
  public static let exportControl = InstrumentKind(
    "export-control",
    "Inputs and knowledge are kept from the target.",
    requires: [.target],
    strength: .logarithm("Of the factor by which access and ties fall."),
    bites: [.spillover, .ties, .exclusion],
    expects: .rises(
      .gapOfTarget, "less spillover, a larger gap: Verspagen (1991)")
  ) { lever, world, on in
    guard let target = lever.target else { return }
    on[.spillover, lever.state.index, target.index] -= lever.strength
    on.tie(lever.state, target, by: -lever.strength)
    for standard in world.fields(of: lever).flatMap({ world.fields[$0].standards }) {
      let share = world.standards[standard].homeShare(in: lever.state)
      on[.exclusion, target.index, standard.index] -= lever.strength * share
    }
  }
}
