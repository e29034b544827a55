import SimulationEngine
import Testing

@testable import Reporting

/// A record whose checksum fits may still have been written by somebody who means harm.
@Suite struct TableRecordMutationTests {
  private static let declaration = TableDeclaration(
    name: "t", meaning: "A table.", keyLength: 1,
    columns: [
      ColumnDeclaration("run", .integer, meaning: "Run."),
      ColumnDeclaration("date", .month, meaning: "Month."),
      ColumnDeclaration("label", .text, meaning: "Text."),
      ColumnDeclaration("share", .number, meaning: "Share."),
      ColumnDeclaration("count", .integer, meaning: "Count."),
      ColumnDeclaration("passed", .boolean, meaning: "Truth."),
    ])

  private static var table: Table {
    var builder = TableBuilder(declaration)
    for row in 0..<20 {
      builder.append([
        .integer(1), .month(Month(year: 2003, month: row % 12 + 1)), .text("label \(row % 3)"),
        row % 4 == 0 ? .missing : .number(Double(row) / 7), .integer(row * 1000),
        .boolean(row % 2 == 0),
      ])
    }
    return builder.table()
  }

  @Test func `what comes back from spoilt bytes can be written, or nothing comes back`() {
    let bytes = TableRecord.bytes(of: [Self.table])
    #expect(TableRecord.tables(bytes, declarations: [Self.declaration], run: 1) == [Self.table])
    var state: UInt64 = 7
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    var (read, refused) = (0, 0)
    for _ in 0..<4000 {
      var mutant = bytes
      for _ in 0...draw(3) {
        switch draw(4) {
        case 0: mutant[draw(mutant.count)] = UInt8(draw(256))
        case 1: mutant[draw(mutant.count)] = 0xFF
        case 2: mutant.removeLast(draw(mutant.count / 2))
        default: mutant.insert(contentsOf: [0xFF, 0x7F, 0, 0], at: draw(mutant.count))
        }
      }
      guard
        let tables = TableRecord.tables(mutant, declarations: [Self.declaration], run: 1)
      else {
        refused += 1
        continue
      }
      read += 1
      for table in tables { #expect(!CSVEncoder.bytes(of: table).isEmpty) }
    }
    #expect(read > 100 && refused > 1000)
  }

  /// Four thousand million rows in forty bytes.
  @Test func `no number makes room for rows that are not there`() {
    var writer = ByteWriter()
    writer.add(UInt32(1))
    writer.add("t")
    writer.add(UInt32.max)
    for _ in 0..<6 { writer.add(UInt64(0x0101_0101)) }
    #expect(TableRecord.tables(writer.bytes, declarations: [Self.declaration], run: 1) == nil)
  }
}
