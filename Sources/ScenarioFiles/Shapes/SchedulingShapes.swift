import StandardsModel

extension SchedulingSpecification {
  static let oneOf = OneOf<SchedulingSpecification>(
    "scheduling",
    [
      .init(
        "substeps", SubstepScheduling.shape, { .substeps($0) },
        { if case .substeps(let scheduling) = $0 { scheduling } else { nil } }),
      .init(
        "sequential", SequentialScheduling.shape, { .sequential($0) },
        { if case .sequential(let scheduling) = $0 { scheduling } else { nil } }),
      .init(
        "arrivals", ArrivalScheduling.shape, { .arrivals($0) },
        { if case .arrivals(let scheduling) = $0 { scheduling } else { nil } }),
    ])
}

extension SubstepScheduling: Declared {
  static let shape = Shape<SubstepScheduling>(
    "substeps scheduling", "All firms decide in each sub-step on the market as it stood.",
    { SubstepScheduling() },
    [
      .init(
        "per-month", \.perMonth, .optional(.integer(.between(1, 1000), unit: "per month")),
        "Sub-steps per month; those of the calendar where absent.")
    ])
}

extension SequentialScheduling: Declared {
  static let shape = Shape<SequentialScheduling>(
    "sequential scheduling",
    "One firm after the other, drawn with replacement, each seeing what the last one did.",
    { SequentialScheduling() },
    [
      .init(
        "updates-per-month", \.updates, .integer(.between(1, 100_000_000), unit: "per month"),
        required: true,
        "Draws of a firm; as many as firms times the revision rate make every draw a revision.")
    ])
}

extension ArrivalScheduling: Declared {
  static let shape = Shape<ArrivalScheduling>(
    "arrivals scheduling", "Firms adopt once, in the order in which they arrive.",
    { ArrivalScheduling() },
    [
      .init(
        "per-month", \.perMonth, .integer(.between(1, 100_000_000), unit: "per month"),
        "Firms that arrive.")
    ])
}
