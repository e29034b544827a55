import ScenarioFiles
import SimulationEngine

/// `parameters.csv`: every number of the scenario, with what it means and where it comes from.
enum ParameterTable {
  static let declaration = TableDeclaration(
    name: "parameters", meaning: "A parameter of the scenario; world data are not among them.",
    keyLength: 1,
    columns: [
      ColumnDeclaration(
        "pointer", .text, meaning: "Place in the scenario: a JSON Pointer (RFC 6901)."),
      ColumnDeclaration("meaning", .text, meaning: "What it is."),
      ColumnDeclaration("unit", .text, meaning: "Its unit of measurement; 1 for pure numbers."),
      ColumnDeclaration("value", .number, meaning: "Its value, in that unit."),
      ColumnDeclaration(
        "kind", .text,
        meaning:
          "Where the value comes from: sourced, calibrated, assumed, or default where it is not written."
      ),
      ColumnDeclaration(
        "range", .text, meaning: "What the scenario holds possible: lowest … highest."),
      ColumnDeclaration("source", .text, meaning: "Source, or reason of the assumption."),
    ])

  static func table(of loaded: LoadedScenario) -> Table {
    var table = TableBuilder(declaration)
    func text(_ text: String?) -> Cell {
      text.map { $0.isEmpty ? .missing : .text($0) } ?? .missing
    }
    for row in ParameterList.rows(of: loaded) {
      table.append([
        .text(row.pointer), text(row.meaning), text(row.unit), .number(row.value),
        .text(row.isDefault ? "default" : row.kind.rawValue), text(row.rangeText),
        text(row.source),
      ])
    }
    return table.table()
  }
}
