import SimulationEngine

/// Reads the numbers of a run off its tables: what `summary.csv` and `differences.csv` are about.
///
/// Every column of integers, numbers or truth values that is not a key; of tables with a date every
/// December and the last month. A ballot has its own date in every run, so its numbers go without
/// one; of several ballots on one document at one stage the last counts. In `series.csv` the row says
/// what series it is.
public struct SeriesReader: Sendable {
  private let lastMonth: Month

  /// - Parameter lastMonth: of the scenario's calendar.
  public init(lastMonth: Month) { self.lastMonth = lastMonth }

  /// The series that tables have by their columns, as in `diffusion.share`; those of `series.csv` are
  /// named by its rows.
  public static func names(of tables: [TableDeclaration]) -> [String] {
    tables.filter { $0.name != "series" }.flatMap { table in
      table.columns.dropFirst(table.keyLength)
        .filter { [.integer, .number, .boolean].contains($0.type) }
        .map { "\(table.name).\($0.name)" }
    }
  }

  /// Calls `take` with hash and value of every number, and a function that makes its key.
  public func read(
    _ tables: [Table], _ take: (SeriesValue, () -> SeriesKey) -> Void
  ) {
    // What went into a run is no result of it.
    for table in tables where table.name != DrawnNumbersTable.name {
      Self.read(TableView(table), lastMonth: lastMonth, take)
    }
  }

  private static func read(
    _ view: TableView, lastMonth: Month, _ take: (SeriesValue, () -> SeriesKey) -> Void
  ) {
    for row in 0..<view.rowCount {
      let date = view.isDatedByRun ? nil : view.dates?[row]
      if let date, date != lastMonth, date.monthOfYear != 12 { continue }
      let place = view.hash(ofRow: row, date: date)
      for column in view.values {
        guard let value = column.value(row) else { continue }
        let hash = mixed(place ^ (view.seriesColumn == nil ? column.hash : 0))
        take(SeriesValue(hash: hash, value: value)) {
          SeriesKey(
            series: view.series(ofRow: row, column: column.name), key: view.key(ofRow: row),
            date: date, absentIsZero: view.leavesOutZero)
        }
      }
    }
  }
}

/// A table as rows of keys and values.
private struct TableView {
  struct Keys {
    let codes: [Int32]
    let names: [String]
    let hashes: [UInt64]
  }

  struct Values {
    let name: String
    let hash: UInt64
    let value: (Int) -> Double?
  }

  let rowCount: Int
  let dates: [Month?]?
  /// Rows are events, whose months differ between runs.
  let isDatedByRun: Bool
  let leavesOutZero: Bool
  let keys: [Keys]
  /// Names the series, where it is not the column.
  let seriesColumn: Keys?
  let values: [Values]
  private let name: String

  init(_ table: Table) {
    name = table.name
    rowCount = table.rowCount
    leavesOutZero = table.declaration.leavesOutZero
    isDatedByRun = table.declaration.rowsAreEvents
    var dates: [Month?]?
    var keys: [Keys] = []
    var series: Keys?
    var values: [Values] = []
    for (place, column) in table.columns.enumerated() {
      let name = column.declaration.name
      let isKey = place < table.declaration.keyLength
      switch column.values {
      case .months(let months): if name == "date" { dates = months }
      case .labels(let codes, let names):
        guard isKey else { continue }
        let found = Keys(codes: codes, names: names, hashes: names.map { Subject($0).bits })
        if table.name == "series", name == "series" { series = found } else { keys.append(found) }
      case .integers(let numbers):
        if isKey { continue }
        values.append(Values(name, of: table) { numbers[$0].map { Double($0) } })
      case .numbers(let numbers):
        if isKey { continue }
        values.append(Values(name, of: table) { numbers[$0] })
      case .booleans(let truths):
        if isKey { continue }
        values.append(Values(name, of: table) { truths[$0].map { $0 ? 1 : 0 } })
      }
    }
    self.dates = dates
    self.keys = keys
    seriesColumn = series
    self.values = values
  }

  func hash(ofRow row: Int, date: Month?) -> UInt64 {
    var hash = UInt64(bitPattern: Int64(date?.ordinal ?? -1))
    if let seriesColumn { hash = mixed(hash ^ seriesColumn.hash(row)) }
    for key in keys { hash = mixed(hash &+ key.hash(row)) &+ 0x9E37_79B9_7F4A_7C15 }
    return hash
  }

  func series(ofRow row: Int, column: String) -> String {
    seriesColumn?.name(row) ?? "\(name).\(column)"
  }

  func key(ofRow row: Int) -> String { keys.map { $0.name(row) }.joined(separator: "/") }
}

extension TableView.Keys {
  func hash(_ row: Int) -> UInt64 { codes[row] < 0 ? 1 : hashes[Int(codes[row])] }
  func name(_ row: Int) -> String { codes[row] < 0 ? "" : names[Int(codes[row])] }
}

extension TableView.Values {
  init(_ name: String, of table: Table, _ value: @escaping (Int) -> Double?) {
    self.init(name: name, hash: Subject("\(table.name).\(name)").bits, value: value)
  }
}
