import SimulationEngine

extension InstrumentKind {
  /// National standards are to be written faster: less than 18 months by 2025 in the National
  /// Standardization Development Outline (2021). In force the target applies to documents on the
  /// national track and to the flow of national standards.
  public static let draftingTime = InstrumentKind(
    "drafting-time",
    "National standards are written faster.",
    strength: .logarithm(
      "Of the factor by which drafting is shortened; ln 2 from three years to 18 months."),
    bites: [.pace, .drafting],
    expects: .rises(
      .nationalStandards, "under 18 months: National Standardization Development Outline (2021)")
  ) { lever, world, on in
    for project in world.projects.ids where project.index < on[table: .pace].rows {
      let document = world.projects[project]
      guard document.procedure.kind.isNational, document.proposers.contains(lever.state) else {
        continue
      }
      on[.pace, project.index] += lever.strength
    }
    on[.drafting, lever.state.index] += lever.strength
  }
}
