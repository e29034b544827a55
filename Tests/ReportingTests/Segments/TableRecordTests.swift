import SimulationEngine
import Testing

@testable import Reporting

@Suite struct TableRecordTests {
  static let declaration = TableDeclaration(
    name: "all", meaning: "Every type.", keyLength: 2,
    columns: [
      ColumnDeclaration("run", .integer, meaning: "Run."),
      ColumnDeclaration("date", .month, meaning: "Month."),
      ColumnDeclaration("whole", .integer, meaning: "Integers of any width."),
      ColumnDeclaration("number", .number, meaning: "Numbers."),
      ColumnDeclaration("text", .text, meaning: "Texts."),
      ColumnDeclaration("truth", .boolean, meaning: "Truths."),
    ])

  static func table(_ wholes: [Int?], run: Int) -> Table {
    var table = TableBuilder(declaration)
    for (row, whole) in wholes.enumerated() {
      table.append([
        .integer(run), row % 4 == 1 ? .missing : .month(Month(ordinal: 24_000 + row)),
        whole.map { .integer($0) } ?? .missing, row % 3 == 1 ? .missing : .number(Double(row) / 7),
        row % 5 == 1 ? .missing : .text("name, \(row % 3) é"),
        row % 6 == 1 ? .missing : .boolean(row % 2 == 0),
      ])
    }
    return table.table()
  }

  @Test(
    arguments: [
      [], [1], [nil], [127, -128], [128, nil, 3], [70_000], [Int.max, Int.min, 0, nil],
      [nil, 5, 6],
    ] as [[Int?]])
  func `tables come back with the run's new number`(wholes: [Int?]) {
    let tables = [Self.table(wholes, run: 1), Self.table(wholes.reversed(), run: 1)]
    let bytes = TableRecord.bytes(of: tables)
    let back = TableRecord.tables(bytes, declarations: [Self.declaration], run: 9)
    #expect(
      back == [Self.table(wholes, run: 9), Self.table(wholes.reversed(), run: 9)])
  }

  @Test func `bytes cut anywhere are refused`() {
    let bytes = TableRecord.bytes(of: [Self.table([1, nil, 300], run: 1)])
    for count in 0..<bytes.count {
      #expect(
        TableRecord.tables(
          Array(bytes[..<count]), declarations: [Self.declaration], run: 1) == nil)
    }
  }
}
