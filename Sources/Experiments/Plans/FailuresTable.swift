import SimulationEngine

/// Why a run came to nothing.
public struct RunFailure: Error, Sendable, Hashable {
  /// `scenario`: its values do not go together. `number`: it came to a number that is none. `crash`: the
  /// program broke in it.
  public let kind: String
  /// Simulated month in which it happened, where that is known.
  public let date: Month?
  public let message: String

  public init(kind: String, date: Month? = nil, message: String) {
    self.kind = kind
    self.date = date
    self.message = message
  }

  /// Where a run came to a number that is none; nil where all its tables are whole.
  public init?(_ tables: [Table]) {
    guard let defect = tables.lazy.compactMap(\.defect).first else { return nil }
    self.init(
      kind: "number", date: defect.date,
      message:
        "\(defect.place) comes to \(defect.value.isNaN ? "no number" : "more than a number can hold"); what the scenario multiplies is too large or too small"
    )
  }
}

/// `failures.csv`: the runs that came to nothing, with their address and the reason.
public enum FailuresTable {
  public static let declaration = TableDeclaration(
    name: "failures", meaning: "A run that came to nothing, and why.", keyLength: 1,
    columns: [
      ColumnDeclaration("run", .integer, meaning: "Number of the run, from 1 in plan order."),
      ColumnDeclaration("arm", .text, meaning: "Scenario, or variation of it, that was run."),
      ColumnDeclaration("point", .integer, meaning: "Point of the design, from 1."),
      ColumnDeclaration("replicate", .integer, meaning: "Replicate, from 1."),
      ColumnDeclaration(
        "date", .month, meaning: "Simulated month in which it failed; empty where not known."),
      ColumnDeclaration("kind", .text, meaning: "Kind of failure: scenario, number or crash."),
      ColumnDeclaration("message", .text, meaning: "What went wrong."),
    ])

  public static func table(
    of run: PlannedRun, number: Int, arm: String, _ failure: RunFailure
  ) -> Table {
    var table = TableBuilder(declaration)
    table.append([
      .integer(number), .text(arm), .integer(run.point), .integer(run.replicate),
      failure.date.map { .month($0) } ?? .missing, .text(failure.kind), .text(failure.message),
    ])
    return table.table()
  }
}
