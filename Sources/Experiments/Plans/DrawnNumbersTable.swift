import SimulationEngine

/// `drawn.csv`: the numbers that a run drew from their ranges, so that what came of it can be explained.
public enum DrawnNumbersTable {
  public static let name = "drawn"

  public static let declaration = TableDeclaration(
    name: name,
    meaning: "A number that a run drew from the range that the scenario states for it.",
    keyLength: 2,
    columns: [
      ColumnDeclaration("run", .integer, meaning: "Number of the run, from 1 in plan order."),
      ColumnDeclaration(
        "pointer", .text, meaning: "Place in the scenario: a JSON Pointer (RFC 6901)."),
      ColumnDeclaration(
        "value", .number, unit: "that of the parameter",
        meaning: "What the run had there; parameters.csv has what is stated."),
    ])

  public static func table(_ numbers: [(pointer: String, value: Double)], run: Int) -> Table {
    var table = TableBuilder(declaration)
    for number in numbers {
      table.append([.integer(run), .text(number.pointer), .number(number.value)])
    }
    return table.table()
  }
}
