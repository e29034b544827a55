import SimulationEngine

extension InstrumentKind {
  /// Inputs that the target's sponsors need, critical minerals among them, are withheld: their size
  /// falls by e to the strength, each standard by their share in it. An answer to controls in kind.
  public static let inputRestriction = InstrumentKind(
    "input-restriction",
    "Inputs of the target's sponsors are withheld.",
    requires: [.target], allows: [.field],
    strength: .logarithm("Of the factor by which its sponsors shrink."),
    bites: [.supply],
    expects: .falls(
      .useOfTarget, "fewer suppliers, less equipment: Church & Gandal (1992)")
  ) { lever, world, on in
    guard let target = lever.target else { return }
    for standard in world.fields(of: lever).flatMap({ world.fields[$0].standards }) {
      let share = world.standards[standard].homeShare(in: target)
      on[.supply, standard.index] -= lever.strength * share
    }
  }
}
