import SimulationEngine
import StandardsModel

/// `runs.csv`: what was run, with what luck, and how it ended.
public struct RunsTable: Sendable {
  public let declaration: TableDeclaration
  private let arms: [String]
  private let seed: UInt64
  /// Runs from one history; their columns are there where it is more than one.
  private let futures: Int
  private var table: TableBuilder

  /// - Parameters:
  ///   - variables: what the study varies: a column each, called by its pointer.
  ///   - futures: runs that go on from one history.
  public init(
    arms: [String], seed: UInt64, variables: [StudyVariable] = [], futures: Int = 1
  ) {
    self.arms = arms
    self.futures = futures
    self.seed = seed
    declaration = TableDeclaration(
      name: "runs", meaning: "A run: one arm, one point of the design, one replicate.",
      keyLength: 1,
      columns: [
        ColumnDeclaration("run", .integer, meaning: "Number of the run, from 1 in plan order."),
        ColumnDeclaration("arm", .text, meaning: "Scenario, or variation of it, that was run."),
        ColumnDeclaration("point", .integer, meaning: "Point of the design, from 1."),
        ColumnDeclaration(
          "replicate", .integer,
          meaning: "Replicate, from 1; the same number in two arms means the same luck."),
        ColumnDeclaration("seed", .integer, meaning: "Seed of the study."),
        ColumnDeclaration("status", .text, meaning: "How the run ended: complete or failed."),
      ]
        + (futures > 1 ? Self.branching : [])
        + variables.map {
          ColumnDeclaration(
            $0.pointer, $0.columnType,
            meaning: "\($0.isLever ? "Lever" : "Uncertainty") of the study, by its JSON Pointer.")
        })
    table = TableBuilder(declaration)
  }

  private static let branching = [
    ColumnDeclaration(
      "history", .integer,
      meaning: "History that it goes on from, from 1: the same months before the warm-up's end."),
    ColumnDeclaration(
      "future", .integer, meaning: "Which future of that history, from 1."),
  ]

  public mutating func append(
    _ run: PlannedRun, number: Int, failed: Bool, values: [ScalarValue?]
  ) {
    var row: [Cell] = [
      .integer(number), .text(arms[run.arm]), .integer(run.point), .integer(run.replicate),
      .integer(Int(seed)), .text(failed ? "failed" : "complete"),
    ]
    if futures > 1 {
      row.append(.integer((run.replicate - 1) / futures + 1))
      row.append(.integer((run.replicate - 1) % futures + 1))
    }
    for (value, column) in zip(values, declaration.columns.dropFirst(row.count)) {
      row.append(value?.cell(column.type) ?? .missing)
    }
    table.append(row)
  }

  /// The rows so far; the next begin anew.
  public mutating func take() -> Table {
    defer { table = TableBuilder(declaration) }
    return table.table()
  }
}

extension ScalarValue {
  /// As a cell of a column; a whole number fits a column of numbers, anything a column of texts.
  public func cell(_ type: ColumnType) -> Cell {
    switch (type, self) {
    case (.integer, .integer(let value)): .integer(value)
    case (.number, .integer(let value)): .number(Double(value))
    case (.number, .number(let value)): .number(value)
    case (.boolean, .boolean(let value)): .boolean(value)
    case (.text, _): .text(text)
    default: .missing
    }
  }

  public var text: String {
    switch self {
    case .integer(let value): String(value)
    case .number(let value): value.description
    case .text(let value): value
    case .boolean(let value): value ? "true" : "false"
    }
  }
}
