import SimulationEngine
import StandardsModel

extension ThresholdSpecification: Declared {
  static let shape = Shape<ThresholdSpecification>(
    "threshold", "A level that a number is expected to pass along a variable of the study.",
    { ThresholdSpecification() },
    [
      .init("statement", \.statement, .text, "What passes it, one sentence."),
      .init(
        "series", \.series, .text(emptyAllowed: false), required: true,
        "The number of a run: TABLE.COLUMN[COLUMN=VALUE,…]@MONTH:REDUCE."),
      .init(
        "above", \.above, .optional(.number()),
        "Where given, the share of runs above it passes the level; otherwise the mean."),
      .init("level", \.level, .number(), required: true, "The level."),
      .init(
        "along", \.along, .text(emptyAllowed: false), required: true,
        "The lever or uncertainty along which it is looked for, by its pointer."),
      .init("times", \.times, .number(), "What the variable is multiplied by to be told."),
      .init("unit", \.unit, .text, "Of the variable so multiplied."),
    ])
}
