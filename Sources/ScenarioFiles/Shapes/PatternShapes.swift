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
        "Rows that count: a value, or several as in USA|CAN, for each of some columns."),
      .init(
        "share of", \.shareOf, .list(.text(emptyAllowed: false)),
        "What the number is divided by, added up: columns of the table, other rows as in level=SC, or other series as in table.column."
      ),
      .init("at", \.at, .optional(.month), "The month looked at; the last one recorded up to it."),
      .init(
        "between", \.between, .optional(.monthInterval), "First and last month looked at."),
      .init(
        "reduce", \.reduction, .optional(.choice),
        "How the months become one number; without it their mean, or the slope where it must rise."),
      .init(
        "over runs", \.overRuns, .runStatistic, "How many runs become one number."),
      .init(
        "at least", \.leastFraction, .optional(.number(.share)),
        "Share of the runs in which the expectation has to hold, instead of for the number over all."
      ),
      .init(
        "expect", \.expectation, PatternExpectation.alternatives.type, required: true,
        "What the number is held to."),
      .init("source", \.source, .text, "Who says so."),
      .init(
        "use", \.use, .choice, required: true,
        "input: echoes what was put in; fit: parameters are tuned to it; validate: never tuned to; prediction: the scenario's own, no fact."
      ),
      .init(
        "prediction", \.prediction, .text, "The scenario's prediction that it tests, by name."),
      .init(
        "missed", \.missed, .text,
        "Why the model misses it, where it is known to; left out where it holds."),
    ])
}
