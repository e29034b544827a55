import SimulationEngine

/// Tables into bytes: RFC 4180 with LF, UTF-8 without a mark, the header on line 1, an empty cell for
/// a missing value, months as `2004-06`, `true` and `false`.
///
/// A missing value in a table of one column is `""`, since readers skip an empty line.
public struct CSVEncoder: Sendable {
  public let declaration: TableDeclaration

  public init(_ declaration: TableDeclaration) { self.declaration = declaration }

  /// Line 1.
  public var header: [UInt8] {
    var bytes: [UInt8] = []
    for (index, column) in declaration.columns.enumerated() {
      if index > 0 { bytes.append(comma) }
      CSVText.append(column.name, to: &bytes)
    }
    bytes.append(lineFeed)
    return bytes
  }

  /// Header and rows.
  public static func bytes(of table: Table) -> [UInt8] {
    let encoder = CSVEncoder(table.declaration)
    var bytes = encoder.header
    encoder.append(rowsOf: table, to: &bytes)
    return bytes
  }

  /// Adds the rows of a table of this declaration.
  public func append(rowsOf table: Table, to bytes: inout [UInt8]) {
    for start in stride(from: 0, to: table.rowCount, by: CSVEncoder.rowsAtATime) {
      let end = min(start + CSVEncoder.rowsAtATime, table.rowCount)
      append(rows: start..<end, of: table, to: &bytes)
    }
  }

  /// Rows that are encoded together; small enough for their cells to stay in the cache.
  static let rowsAtATime = 2048

  /// Column by column into cells, then cell by cell into rows: the loop over values is inside the
  /// choice of their type, and a label is encoded once.
  func append(rows: Range<Int>, of table: Table, to bytes: inout [UInt8]) {
    precondition(table.declaration == declaration, "\(table.name): not a \(declaration.name)")
    guard !rows.isEmpty, !table.columns.isEmpty else { return }
    var cells = EncodedCells(missing: table.columns.count == 1 ? [quote, quote] : [])
    for column in table.columns { cells.append(column.values, rows: rows) }
    cells.transpose(rows: rows.count, columns: table.columns.count, onto: &bytes)
  }
}

/// Encoded cells, column after column.
private struct EncodedCells {
  let missing: [UInt8]
  var bytes: [UInt8] = []
  /// Where each cell ends in `bytes`.
  var ends: [Int] = []

  init(missing: [UInt8]) { self.missing = missing }

  mutating func append(_ values: ColumnValues, rows: Range<Int>) {
    switch values {
    case .integers(let values): add(values[rows]) { NumberText.append($0, to: &$1) }
    case .numbers(let values): add(values[rows]) { NumberText.append($0, to: &$1) }
    case .months(let values): add(values[rows]) { appendMonth($0, to: &$1) }
    case .booleans(let values):
      add(values[rows]) { $1.append(contentsOf: ($0 ? "true" : "false").utf8) }
    case .labels(let codes, let names):
      let encoded = names.map { name in
        var cell: [UInt8] = []
        CSVText.append(name, to: &cell)
        return cell
      }
      for code in codes[rows] {
        bytes.append(contentsOf: code < 0 ? missing : encoded[Int(code)])
        ends.append(bytes.count)
      }
    }
  }

  private mutating func add<Value>(
    _ values: ArraySlice<Value?>, encode: (Value, inout [UInt8]) -> Void
  ) {
    for value in values {
      if let value { encode(value, &bytes) } else { bytes.append(contentsOf: missing) }
      ends.append(bytes.count)
    }
  }

  /// Cell (row, column) is number column × rows + row; a comma or a line end follows each.
  func transpose(rows: Int, columns: Int, onto output: inout [UInt8]) {
    let start = output.count
    let added = bytes.count + ends.count
    output.append(contentsOf: repeatElement(0, count: added))
    bytes.withUnsafeBytes { source in
      output.withUnsafeMutableBytes { target in
        var place = start
        for row in 0..<rows {
          var cell = row
          for column in 0..<columns {
            let from = cell == 0 ? 0 : ends[cell - 1]
            let length = ends[cell] - from
            for offset in 0..<length { target[place + offset] = source[from + offset] }
            place += length
            target[place] = column == columns - 1 ? lineFeed : comma
            place += 1
            cell += rows
          }
        }
      }
    }
  }
}

private func appendMonth(_ month: Month, to bytes: inout [UInt8]) {
  NumberText.append(month.year, to: &bytes)
  bytes.append(UInt8(ascii: "-"))
  if month.monthOfYear < 10 { bytes.append(UInt8(ascii: "0")) }
  NumberText.append(month.monthOfYear, to: &bytes)
}

private let comma = UInt8(ascii: ",")
private let lineFeed = UInt8(ascii: "\n")
private let quote = UInt8(ascii: "\"")
