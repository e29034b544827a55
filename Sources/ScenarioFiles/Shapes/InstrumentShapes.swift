import StandardsModel

extension InstrumentSpecification: Declared {
  static let shape = Shape<InstrumentSpecification>(
    "instrument", "A lever of a government.", { InstrumentSpecification() },
    [
      .init("kind", \.kind, .choice, required: true, "What the government does."),
      .init(
        "state", \.state, .text(emptyAllowed: false), required: true, "State that uses it."),
      .init(
        "standard", \.standard, .text(emptyAllowed: false), required: true,
        "Standard that it favours."),
      .init(
        "strength", \.strength, .number(unit: "logit units"), "Strength at the adopter."),
      .init(
        "from", \.from, .optional(.month), "First month in force; from the start where absent."),
      .init("to", \.to, .optional(.month), "Last month in force; to the end where absent."),
    ])
}

extension EventSpecification: Declared {
  static let shape = Shape<EventSpecification>(
    "event", "A dated change that comes from outside.", { EventSpecification() },
    [
      .init("date", \.date, .month, required: true, "Month in which it happens."),
      .init("kind", \.kind, .choice, required: true, "What happens."),
      .init(
        "target", \.target, .text(emptyAllowed: false), required: true,
        "What it changes: the name of an instrument."),
    ])
}
