import SimulationEngine
import Testing

@Suite struct TableBuilderTests {
  static let declaration = TableDeclaration(
    name: "all", meaning: "One of each.", keyLength: 2,
    columns: [
      ColumnDeclaration("run", .integer, meaning: "Run."),
      ColumnDeclaration("share", .number, meaning: "Share."),
      ColumnDeclaration("body", .text, meaning: "Body."),
      ColumnDeclaration("date", .month, meaning: "Month."),
      ColumnDeclaration("passed", .boolean, meaning: "Passed."),
    ])

  /// The cell a table holds at a place.
  func cell(_ column: Column, _ row: Int) -> Cell {
    switch column.values {
    case .integers(let values): values[row].map(Cell.integer) ?? .missing
    case .numbers(let values): values[row].map(Cell.number) ?? .missing
    case .labels(let codes, let names):
      codes[row] < 0 ? .missing : .text(names[Int(codes[row])])
    case .months(let values): values[row].map(Cell.month) ?? .missing
    case .booleans(let values): values[row].map(Cell.boolean) ?? .missing
    }
  }

  @Test func `a number that is none is told of and left out where it may come to that`() {
    var builder = TableBuilder(Self.declaration, mayBeDefective: true)
    let month = Month(year: 2003, month: 4)
    for number in [0.5, .infinity, .nan] {
      builder.append([
        .integer(1), .number(number), .text("ISO"), .month(month), .boolean(true),
      ])
    }
    let table = builder.table()
    #expect(table.defect?.place == "all.share of ISO")
    #expect(table.defect?.date == month)
    #expect(table.defect?.value == .infinity)
    #expect(cell(table.columns[1], 0) == .number(0.5))
    #expect(cell(table.columns[1], 1) == .missing)
    #expect(TableBuilder(Self.declaration).table().defect == nil)
  }

  @Test func `what goes in comes out, missing values too`() {
    var draws = stream("table")
    var builder = TableBuilder(Self.declaration)
    var rows: [[Cell]] = []
    for _ in 0..<300 {
      let full: [Cell] = [
        .integer(draws.below(100)), .number(draws.normal()), .text("B\(draws.below(9))"),
        .month(Month(ordinal: 24_000 + draws.below(500))), .boolean(draws.chance(0.5)),
      ]
      let row = full.map { draws.chance(0.2) ? Cell.missing : $0 }
      rows.append(row)
      builder.append(row)
      #expect(builder.rowCount == rows.count)
    }
    let table = builder.table()
    #expect(table.rowCount == rows.count)
    for (row, cells) in rows.enumerated() { #expect(table.columns.map { cell($0, row) } == cells) }
  }

  @Test func `a label is kept once, by first appearance`() {
    var builder = TableBuilder(Self.declaration)
    for text in ["ISO", "IEC", "ISO"] {
      builder.append([.missing, .missing, .text(text), .missing, .missing])
    }
    #expect(
      builder.table()["body"]?.values == .labels(codes: [0, 1, 0], names: ["ISO", "IEC"]))
    #expect(builder.table()["nothing"] == nil)
  }

  @Test func `a whole number fits a column of numbers`() {
    var builder = TableBuilder(Self.declaration)
    builder.append([.missing, .integer(2), .missing, .missing, .missing])
    #expect(builder.table()["share"]?.values == .numbers([2]))
  }

  @Test func `a cell of the wrong type or a number that is not finite is a failure`() async {
    await #expect(processExitsWith: .failure) {
      var builder = TableBuilder(Self.declaration)
      builder.append([.text("1"), .missing, .missing, .missing, .missing])
    }
    await #expect(processExitsWith: .failure) {
      var builder = TableBuilder(Self.declaration)
      builder.append([.missing, .number(.infinity), .missing, .missing, .missing])
    }
    await #expect(processExitsWith: .failure) {
      var builder = TableBuilder(Self.declaration)
      builder.append([.missing])
    }
  }
}
