import SimulationEngine

extension InstrumentKind {
  /// Firms, universities and institutes work on one platform: they invent more, and the home share
  /// of every standard's sponsors weighs more. Source: S&T and standardisation platforms in the
  /// National Standardization Development Outline (2021); team leads in Zhu, Sinkkonen & Mattlin
  /// (2025), who have data, testing sites and the drafting of association standards besides: see
  /// `FirmParameters`.
  public static let nationalTeam = InstrumentKind(
    "national-team",
    "Firms, universities and institutes of the state work on one platform.",
    allows: [.field],
    strength: .logarithm("Of the factor on inventions and on the size of home sponsors."),
    bites: [.invention, .supply, .leads],
    expects: .rises(
      .inventionsAtHome, "platforms of the National Standardization Development Outline (2021)")
  ) { lever, world, on in
    for field in world.fields(of: lever) {
      on[.invention, field.index, lever.state.index] += lever.strength
      on[.leads, field.index, lever.state.index] += lever.strength
      for standard in world.fields[field].standards {
        on[.supply, standard.index] +=
          lever.strength * world.standards[standard].homeShare(in: lever.state)
      }
    }
  }
}
