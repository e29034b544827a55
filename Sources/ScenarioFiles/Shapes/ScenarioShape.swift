import SimulationEngine
import StandardsModel

/// What a scenario file holds: what is run, and the patterns that the result is judged by.
public struct ScenarioDocument: Sendable, Equatable {
  public var scenario = Scenario()
  public var patterns: Keyed<PatternSpecification> = [:]

  public init() {}
}

extension ScenarioDocument: Declared {
  static let shape = Shape<ScenarioDocument>(
    "scenario",
    "A world, its rules and its conditions: everything that a run depends on besides its seed.",
    { ScenarioDocument() },
    [
      .init(
        "name", \.scenario.name, .text(emptyAllowed: false), required: true,
        "Short name, for tables and titles."),
      .init(
        "question", \.scenario.question, .text(emptyAllowed: false),
        "The question that the scenario asks, one sentence."),
      .init(
        "predictions", \.scenario.predictions, .map(.names(of: "prediction"), .text),
        "Statements made before they were computed, by short name."),
      .init(
        "sources", \.scenario.sources, .map(.names(of: "citation"), .text),
        "Citations by short name."),
      .init("calendar", \.scenario.calendar, .object, "When a run begins and ends."),
      .init("world", \.scenario.world, .object, "The states of the world."),
      .init(
        "fields", \.scenario.fields, .map(.names(of: "field"), .object),
        "Fields of technology in which standards are rivals, by name."),
      .init(
        "bodies", \.scenario.bodies, .map(.names(of: "body"), .object),
        "Standard-setting organisations, by name: ISO, IEC, JTC1, ITU-T, 3GPP, IEEE-802."),
      .init(
        "instruments", \.scenario.instruments,
        .map(.names(of: "instrument"), InstrumentSpecification.type),
        "Levers that governments use, by name."),
      .init(
        "strategies", \.scenario.strategies, .map(.knownStates, .object),
        "How states divide their effort and how open they are, by state."),
      .init(
        "national-standards", \.scenario.nationalStandards, .map(.states, .object),
        "States' own standards, by state."),
      .init(
        "events", \.scenario.events, .map(.names(of: "event"), .object),
        "Dated changes that come from outside, by name."),
      .init(
        "parameters", \.scenario.parameters, .object,
        "The structural parameters of the model, by mechanism."),
      .init(
        "camps", \.scenario.camps, .optional(.object),
        "Sponsors that choose between two alliances behind rival standards."),
      .init(
        "limit", \.scenario.limit, .optional(LimitSpecification.oneOf.type),
        "The closed form in the literature that the run is held against."),
      .init(
        "patterns", \.patterns, .map(.names(of: "pattern"), .object),
        "What the result is judged by, by name."),
      .init("record", \.scenario.record, .object, "What is written and how often."),
      .init(
        "uncertainty", \.scenario.uncertainty, .object,
        "What runs are told about the numbers that nobody knows exactly."),
    ], together: ["question", "calendar"])
}

extension Calendar: Declared {
  static let shape = Shape<Calendar>(
    "calendar", "When a run begins and ends.", { Calendar() },
    [
      .init("start", \.start, .month, required: true, "First month that is simulated."),
      .init("end", \.end, .month, required: true, "Last month that is simulated."),
      .init(
        "substeps", \.substeps, .integer(.between(1, 1000), unit: "per month"),
        "Market sub-steps per month."),
    ])
}

extension RecordSpecification: Declared {
  static let shape = Shape<RecordSpecification>(
    "record", "What is written and how often.", { RecordSpecification() },
    [
      .init(
        "diffusion-interval", \.diffusionInterval, .integer(.between(1, 1200), unit: "months"),
        "Months between rows of diffusion.csv; the last month is always written."),
      .init(
        "secretariats-interval", \.secretariatsInterval,
        .integer(.between(1, 1200), unit: "months"),
        "Months between rows of secretariats.csv; at 12, December is written."),
      .init(
        "series-interval", \.seriesInterval, .integer(.between(1, 1200), unit: "months"),
        "Months between rows of series.csv; at 12, December is written."),
      .init(
        "committee-votes", \.committeeVotes, .boolean,
        "Whether votes.csv holds votes on new committees that users of levers with partners propose."
      ),
    ])
}

extension UncertaintySpecification: Declared {
  static let shape = Shape<UncertaintySpecification>(
    "uncertainty", "What runs are told about the numbers that nobody knows exactly.",
    { UncertaintySpecification() },
    [
      .init(
        "numbers", \.numbers, .choice,
        "stated: every run has the stated values; drawn: every run draws each assumed and calibrated number that states a range from it."
      )
    ])
}
