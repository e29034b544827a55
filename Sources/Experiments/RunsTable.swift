import SimulationEngine

/// `runs.csv`: what was run, with what luck, and how it ended.
public enum RunsTable {
  public static let declaration = TableDeclaration(
    name: "runs", meaning: "A run: one arm, one point of the design, one replicate.", keyLength: 1,
    columns: [
      ColumnDeclaration("run", .integer, meaning: "Number of the run, from 1 in plan order."),
      ColumnDeclaration("arm", .text, meaning: "Scenario, or variation of it, that was run."),
      ColumnDeclaration("point", .integer, meaning: "Point of the design, from 1."),
      ColumnDeclaration(
        "replicate", .integer,
        meaning: "Replicate, from 1; the same number in two arms means the same luck."),
      ColumnDeclaration("seed", .integer, meaning: "Seed of the study."),
      ColumnDeclaration("status", .text, meaning: "How the run ended: complete or failed."),
    ])

  public static func table(of run: PlannedRun) -> Table {
    var table = TableBuilder(declaration)
    table.append([
      .integer(run.run), .text(run.arm), .integer(run.point), .integer(run.replicate),
      .integer(Int(run.seed)), .text("complete"),
    ])
    return table.table()
  }
}
