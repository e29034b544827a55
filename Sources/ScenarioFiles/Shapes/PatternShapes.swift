import SimulationEngine
import StandardsModel

extension PatternSpecification: Declared {
  static let shape = Shape<PatternSpecification>(
    "pattern", "A fact that simulated tables are held to.", { PatternSpecification() },
    [
      .init(
        "statement", \.statement, .text(emptyAllowed: false), required: true,
        "The fact, one sentence."),
      .init(
        "series", \.series, .text(emptyAllowed: false), required: true,
        "What is looked at: table.column."),
      .init(
        "where", \.filter, .map(.names(of: "column"), .keyText),
        "Rows that count: a value for each key column."),
      .init("at", \.at, .optional(.month), "The month looked at."),
      .init(
        "between", \.between, .optional(.monthInterval), "First and last month looked at."),
      .init(
        "reduce", \.reduction, .optional(.choice), "How the months become one number."),
      .init(
        "over runs", \.overRuns, .runStatistic, "How many runs become one number."),
      .init(
        "expect", \.expectation, PatternExpectation.alternatives.type, required: true,
        "What the number is held to."),
      .init("source", \.source, .text, "Who says so."),
      .init(
        "use", \.use, .choice, required: true,
        "input: echoes what was put in; fit: parameters are tuned to it; validate: never tuned to."
      ),
    ])
}
