import SimulationEngine
import StandardsModel

/// `patterns.csv`: the facts that the runs were held to.
public enum PatternsTable {
  public static let declaration = TableDeclaration(
    name: "patterns", meaning: "A fact that the runs are held to, and the verdict.", keyLength: 1,
    columns: [
      ColumnDeclaration("id", .text, meaning: "Name of the pattern."),
      ColumnDeclaration("statement", .text, meaning: "The fact."),
      ColumnDeclaration(
        "use", .text,
        meaning:
          "input (echoes what was put in), fit (parameters were tuned to it), validate (never tuned to) or prediction (the scenario's own, no fact)."
      ),
      ColumnDeclaration(
        "simulated", .number, unit: "that of the pattern",
        meaning: "The number over all runs; for an order, the share of runs that have it."),
      ColumnDeclaration(
        "low", .number, unit: "that of the pattern",
        meaning: "Lower end of the central 95 % of runs, or of a share's 95 % interval."),
      ColumnDeclaration(
        "high", .number, unit: "that of the pattern", meaning: "Upper end of the same."),
      ColumnDeclaration("expected", .text, meaning: "What the number is held to."),
      ColumnDeclaration(
        "verdict", .text, meaning: "Whether it holds; if not, why it is missed or not counted."),
      ColumnDeclaration("source", .text, meaning: "Who says so."),
      ColumnDeclaration(
        "missed", .text, meaning: "Why it is missed, as its author says; empty for what holds."),
    ])

  public static func table(_ verdicts: [PatternVerdict]) -> Table {
    var table = TableBuilder(declaration)
    for verdict in verdicts {
      let pattern = verdict.pattern
      table.append([
        .text(verdict.id), .text(pattern.statement), .text(pattern.use.rawValue),
        number(verdict.simulated), number(verdict.interval?.low), number(verdict.interval?.high),
        .text(pattern.expected), .text(verdict.words),
        pattern.source.isEmpty ? .missing : .text(pattern.source),
        pattern.missed.isEmpty || verdict.isHeld ? .missing : .text(pattern.missed),
      ])
    }
    return table.table()
  }

  private static func number(_ value: Double?) -> Cell {
    value.flatMap { $0.isFinite ? .number($0) : nil } ?? .missing
  }
}
