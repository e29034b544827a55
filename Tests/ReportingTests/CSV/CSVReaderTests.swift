import SimulationEngine
import Testing

@testable import Reporting

@Suite struct CSVReaderTests {
  let folder = TemporaryFolder()

  /// Names and texts that a reader can stumble over.
  static let hostile = [
    "plain", "", "a,b", "say \"no\"", "two\nlines", "cr\r\nlf", "=1+1", "'=1", "''-2", "+x", "@y",
    "\tz", " padded ", "<script>alert(1)</script>", "مرحبا", "\u{202E}abc", "🧪👩‍🔬", "é", "e\u{301}",
    "'s-Gravenhage", "\"", ",", "\n",
  ]

  func file(_ bytes: [UInt8]) throws -> String {
    let path = "\(folder.path)/table.csv"
    try ReplacedFile.write(bytes, to: path)
    return path
  }

  func rows(_ text: String) throws -> [[String?]] {
    var rows: [[String?]] = []
    _ = try CSVReader(path: try file(Array(text.utf8))).read(
      header: { _ in true }, row: { row in rows.append((0..<row.count).map { row.text($0) }) })
    return rows
  }

  @Test func `every text that the encoder writes comes back`() throws {
    let declaration = TableDeclaration(
      name: "texts", meaning: "A text.", keyLength: 1,
      columns: [
        ColumnDeclaration("number", .integer, meaning: "Its number."),
        ColumnDeclaration("text", .text, meaning: "It."),
      ])
    var table = TableBuilder(declaration)
    for (number, text) in Self.hostile.enumerated() {
      table.append([.integer(number), .text(text)])
    }
    table.append([.integer(-1), .missing])
    var read: [String?] = []
    _ = try CSVReader(path: try file(CSVEncoder.bytes(of: table.table()))).read(
      header: { $0.names == ["number", "text"] }, row: { read.append($0.text(1)) })
    #expect(read.count == Self.hostile.count + 1)
    for (text, back) in zip(Self.hostile, read) {
      #expect(back.map { Array($0.utf8) } == Array(text.utf8))
    }
    #expect(read.last == .some(nil))
  }

  @Test func `numbers, months and booleans come back exactly`() throws {
    let declaration = TableDeclaration(
      name: "values", meaning: "Values.", keyLength: 0,
      columns: [
        ColumnDeclaration("number", .number, meaning: "N."),
        ColumnDeclaration("month", .month, meaning: "M."),
        ColumnDeclaration("boolean", .boolean, meaning: "B."),
        ColumnDeclaration("integer", .integer, meaning: "I."),
      ])
    var table = TableBuilder(declaration)
    let numbers = [0.1, 1.0 / 3, 1e300, -2.5e-307, 0, 123_456_789.25]
    for (index, number) in numbers.enumerated() {
      table.append([
        .number(number), .month(Month(year: 2000 + index, month: 12)), .boolean(index % 2 == 0),
        .integer(index == 0 ? .max : -index),
      ])
    }
    var index = 0
    _ = try CSVReader(path: try file(CSVEncoder.bytes(of: table.table()))).read(
      header: { _ in true },
      row: { row in
        #expect(row.number(0) == numbers[index])
        #expect(row.month(1) == Month(year: 2000 + index, month: 12))
        #expect(row.boolean(2) == (index % 2 == 0))
        #expect(row.integer(3) == (index == 0 ? .max : -index))
        index += 1
      })
    #expect(index == numbers.count)
  }

  @Test func `line ends of spreadsheets and a missing last one are taken`() throws {
    #expect(try rows("a,b\r\n1,2\r\n\"x\",\r\n") == [["1", "2"], ["x", nil]])
    #expect(try rows("a,b\n1,2") == [["1", "2"]])
  }

  @Test func `records that cross the pieces of a large file are whole`() throws {
    let long = String(repeating: "long \"quoted\", ", count: 5000)
    var text = "a,b\n"
    for number in 0..<20 {
      text +=
        "\(number),\"\(long.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\"\n"
    }
    #expect(text.utf8.count > 4 * CSVRecords.piece)
    #expect(try rows(text) == (0..<20).map { ["\($0)", long] })
  }

  @Test(arguments: ["a,b\n1\n", "a,b\n1,2,3\n", "a\n\"never closed\n"])
  func `what is no table is refused with its record`(text: String) throws {
    #expect(throws: CSVReader.Malformed.self) { try rows(text) }
  }

  @Test func `a missing file is told, not thrown`() throws {
    let isThere = try CSVReader(path: "\(folder.path)/none.csv").read(
      header: { _ in true }, row: { _ in })
    #expect(!isThere)
  }
}
