import Reporting
import SimulationEngine
import Testing

@Suite struct CSVEncoderTests {
  static let declaration = TableDeclaration(
    name: "mixed", meaning: "One of each.", keyLength: 1,
    columns: [
      ColumnDeclaration("run", .integer, meaning: "Run."),
      ColumnDeclaration("share", .number, unit: "1", meaning: "Share."),
      ColumnDeclaration("body", .text, meaning: "Body."),
      ColumnDeclaration("date", .month, meaning: "Month."),
      ColumnDeclaration("passed", .boolean, meaning: "Whether it passed."),
    ])

  func csv(_ rows: [[Cell]]) -> String {
    var builder = TableBuilder(CSVEncoderTests.declaration)
    for row in rows { builder.append(row) }
    return String(decoding: CSVEncoder.bytes(of: builder.table()), as: UTF8.self)
  }

  @Test func `every type has its form and a missing value is an empty cell`() {
    let text = csv([
      [
        .integer(1), .number(0.1), .text("ISO"), .month(Month(year: 2004, month: 6)),
        .boolean(true),
      ],
      [
        .integer(-20), .number(2), .text("ITU-T, Geneva"), .month(Month(year: 1999, month: 12)),
        .boolean(false),
      ],
      [.integer(3), .missing, .missing, .missing, .missing],
    ])
    #expect(
      text == """
        run,share,body,date,passed
        1,0.1,ISO,2004-06,true
        -20,2.0,"ITU-T, Geneva",1999-12,false
        3,,,,

        """)
  }

  @Test func `a table without rows is its header`() {
    #expect(csv([]) == "run,share,body,date,passed\n")
  }

  @Test func `a missing value alone on its line is quoted, since readers skip empty lines`() {
    let declaration = TableDeclaration(
      name: "one", meaning: "One column.", keyLength: 0,
      columns: [ColumnDeclaration("value", .integer, meaning: "Value.")])
    let table = Table(declaration, columns: [Column(declaration.columns[0], .integers([nil, 7]))])
    #expect(String(decoding: CSVEncoder.bytes(of: table), as: UTF8.self) == "value\n\"\"\n7\n")
  }

  @Test func `rows stay in order across the boundaries of what is encoded together`() {
    let rows = 5000
    var builder = TableBuilder(CSVEncoderTests.declaration)
    var expected = "run,share,body,date,passed\n"
    for row in 0..<rows {
      let body = "B\(row % 7)"
      builder.append([
        .integer(row), .number(Double(row) / 8), .text(body), .month(Month(ordinal: 24_000 + row)),
        row % 3 == 0 ? .missing : .boolean(row % 2 == 0),
      ])
      let passed = row % 3 == 0 ? "" : row % 2 == 0 ? "true" : "false"
      expected += "\(row),\(Double(row) / 8),\(body),\(Month(ordinal: 24_000 + row)),\(passed)\n"
    }
    #expect(String(decoding: CSVEncoder.bytes(of: builder.table()), as: UTF8.self) == expected)
  }
}
