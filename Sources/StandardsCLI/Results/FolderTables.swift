import Experiments
import Reporting
import ScenarioFiles
import SimulationEngine
import StandardsModel

/// The declarations of a folder's tables: those the program declares, and for other columns what their
/// cells look like.
struct FolderTables {
  let declarations: [TableDeclaration]

  /// - Parameter scenario: nil where nobody has read it; its tables are then known by the catalogue.
  init(_ folder: ResultsFolder, scenario: Scenario?) {
    let known =
      (scenario.map { TableCatalog.declarations(of: $0) } ?? TableCatalog.declarations)
      + Self.others
    declarations = folder.tables.compactMap { name in
      guard let header = Self.header(folder, name) else { return nil }
      let declared = known.first { $0.name == name }
      // Nothing to look for where every column is declared.
      let columns = header.map { column in declared?.columns.first { $0.name == column } }
      let types =
        columns.contains { $0 == nil } ? Self.types(folder, name, count: header.count) : []
      return TableDeclaration(
        name: name, meaning: declared?.meaning ?? Self.meaning(of: name),
        keyLength: declared.map { min($0.keyLength, header.count) } ?? 0,
        columns: header.indices.map { index in
          columns[index]
            ?? ColumnDeclaration(
              header[index], types[index],
              meaning: header[index].hasPrefix("/")
                ? "Value of the varied parameter \(header[index])."
                : Self.columns[header[index]] ?? "\(header[index]).")
        })
    }
  }

  private static func header(_ folder: ResultsFolder, _ name: String) -> [String]? {
    var names: [String]?
    folder.read(
      table: name,
      header: {
        names = $0.names
        return false
      }, row: { _ in })
    return names
  }

  /// The narrowest type that every cell of a column fits.
  private static func types(
    _ folder: ResultsFolder, _ name: String, count: Int
  ) -> [ColumnType] {
    var candidates = Array(
      repeating: [ColumnType.integer, .number, .boolean, .month], count: count)
    var isSeen = Array(repeating: false, count: count)
    folder.read(
      table: name,
      header: { _ in true },
      row: { row in
        for column in 0..<count where !row.isMissing(column) {
          isSeen[column] = true
          candidates[column].removeAll { type in
            switch type {
            case .integer: row.integer(column) == nil
            case .number: row.number(column) == nil
            case .boolean: row.boolean(column) == nil
            case .month: row.month(column) == nil
            case .text: true
            }
          }
        }
      })
    return (0..<count).map { isSeen[$0] ? candidates[$0].first ?? .text : .text }
  }

  private static func meaning(of name: String) -> String {
    switch name {
    case "limits": "A quantity that the literature gives in closed form, as a run had it."
    case "summary": "A series at a date over the runs of an arm and point."
    case "differences": "A paired difference between two arms at a date."
    case "patterns": "A pattern that the scenario is judged by."
    case "failures": "A run that failed, and why."
    default: "Rows of \(name)."
    }
  }

  /// Columns that tables of other rooms share.
  private static let columns: [String: String] = [
    "run": "Number of the run, from 1 in plan order.", "date": "Simulated month.",
    "arm": "Scenario, or variation of it, that was run.", "point": "Point of the design, from 1.",
    "history": "History that a run goes on from, from 1.",
    "future": "Which future of its history, from 1.",
    "series": "Name of the series.", "key": "What it is measured of.",
    "value": "Its value.", "n": "Runs or pairs of runs.", "mean": "Mean over runs.",
    "ci_low": "Lower end of the 95 % confidence interval.",
    "ci_high": "Upper end of the 95 % confidence interval.",
    "difference": "Mean paired difference, second arm less first.",
    "verdict": "Whether the pattern holds.", "statement": "What is expected, in words.",
  ]

  /// Tables about runs rather than of them.
  private static let others = [
    RunsTable(arms: [], seed: 0).declaration, FailuresTable.declaration,
    SummaryTable.declaration, DifferencesTable.declaration, PatternsTable.declaration,
    ParameterTable.declaration, DrawnNumbersTable.declaration, IndicesTable.declaration,
    OutputsTable.declaration,
    ConvergenceTable.declaration, EvaluationsTable.declaration([], []),
    PosteriorTable.declaration([]), EstimatesTable.declaration, MarginalsTable.declaration,
    GenerationsTable.declaration, PredictiveTable.declaration, BoxesTable.declaration,
    PeelingTable.declaration, RobustnessTable.declaration,
  ]
}
