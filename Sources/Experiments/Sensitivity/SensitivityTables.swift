import SimulationEngine

/// `indices.csv`: what each factor does to each number.
public enum IndicesTable {
  public static let declaration = TableDeclaration(
    name: "indices", meaning: "A sensitivity index of a number to a factor.", keyLength: 3,
    columns: [
      ColumnDeclaration("output", .text, meaning: "The number, by its name in outputs.csv."),
      ColumnDeclaration(
        "factor", .text, meaning: "What was varied, by its JSON Pointer into the scenario."),
      ColumnDeclaration(
        "index", .text,
        meaning:
          "S1, ST: share of the variance, alone and with interactions. mu, mu_star, sigma: mean, mean size and spread of the effect of the factor's whole range. low, high, swing: change from the base point at the ends, and its width."
      ),
      ColumnDeclaration(
        "value", .number,
        meaning: "The index: a share of the variance, or an effect in the unit of the number."),
      ColumnDeclaration(
        "ci_low", .number, meaning: "Lower end of its 95 % interval by the bootstrap."),
      ColumnDeclaration(
        "ci_high", .number, meaning: "Upper end of its 95 % interval by the bootstrap."),
      ColumnDeclaration(
        "n", .integer, meaning: "Base points, effects or values that it is read off."),
      ColumnDeclaration(
        "reading", .text,
        meaning:
          "Of ST, mu_star, swing, or S1 without ST: matters, negligible, undecided, or not told from luck."
      ),
    ])
}

/// `outputs.csv`: the numbers that were looked at, how much of each is luck, and whether the points
/// were enough.
public enum OutputsTable {
  public static let declaration = TableDeclaration(
    name: "outputs", meaning: "A number whose sensitivity was looked at.", keyLength: 1,
    columns: [
      ColumnDeclaration("output", .text, meaning: "Name of the number."),
      ColumnDeclaration("statement", .text, meaning: "What it is, in words."),
      ColumnDeclaration("method", .text, meaning: "How the points were chosen and read."),
      ColumnDeclaration("points", .integer, unit: "points", meaning: "Points of the design."),
      ColumnDeclaration(
        "left_out", .integer, unit: "points",
        meaning: "Points where every run failed or none has the number; indices do without them."),
      ColumnDeclaration("replicates", .integer, unit: "runs", meaning: "Runs at each point."),
      ColumnDeclaration(
        "mean", .number, meaning: "Mean over points and replicates, in the number's unit."),
      ColumnDeclaration(
        "sd", .number, meaning: "Standard deviation over points and replicates."),
      ColumnDeclaration(
        "noise_share", .number, unit: "1",
        meaning:
          "Share of the variance that is luck, by the law of total variance; empty for a single replicate."
      ),
      ColumnDeclaration(
        "noise_low", .number, unit: "1", meaning: "Lower end of its 95 % interval."),
      ColumnDeclaration("noise_high", .number, unit: "1", meaning: "Upper end of the same."),
      ColumnDeclaration(
        "noise_floor", .number,
        meaning: "Mean size of the effect that luck alone would give a factor (Morris)."),
      ColumnDeclaration("verdict", .text, meaning: "Whether the points were enough, in words."),
    ])
}

/// `convergence.csv`: what each factor's leading index would have been with fewer points.
public enum ConvergenceTable {
  public static let declaration = TableDeclaration(
    name: "convergence",
    meaning: "The leading index of a number to a factor, from the first points alone.",
    keyLength: 4,
    columns: [
      ColumnDeclaration("output", .text, meaning: "The number, by its name in outputs.csv."),
      ColumnDeclaration(
        "factor", .text, meaning: "What was varied, by its JSON Pointer into the scenario."),
      ColumnDeclaration("index", .text, meaning: "ST, mu_star or S1, as in indices.csv."),
      ColumnDeclaration(
        "points", .integer, unit: "points",
        meaning: "Points of the design that it is read off, from the first on."),
      ColumnDeclaration("value", .number, meaning: "The index."),
      ColumnDeclaration(
        "ci_low", .number, meaning: "Lower end of its 95 % interval by the bootstrap."),
      ColumnDeclaration(
        "ci_high", .number, meaning: "Upper end of its 95 % interval by the bootstrap."),
    ])
}

extension Estimate {
  /// Value, low, high.
  var cells: [Cell] {
    [value, interval?.low, interval?.high].map { number in
      number.flatMap { $0.isFinite ? .number($0) : nil } ?? .missing
    }
  }
}
