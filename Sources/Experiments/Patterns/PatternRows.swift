import SimulationEngine
import StandardsModel

/// The rows of a table that a filter leaves.
struct PatternRows {
  /// Ascending.
  let matching: [Int]

  /// - Parameter filter: column to value as the CSV file writes it, or to several with `|` between
  ///   them; a column that is not there leaves nothing.
  init(_ table: Table, _ filter: Keyed<String>) {
    var rows = Array(0..<table.rowCount)
    for condition in filter {
      guard let column = table[condition.id] else {
        rows = []
        break
      }
      rows = PatternRows.rows(rows, where: column, is: condition.value)
    }
    matching = rows
  }

  func matching(in span: Range<Int>) -> ArraySlice<Int> {
    let first = place(of: span.lowerBound)
    let end = place(of: span.upperBound)
    return matching[first..<end]
  }

  /// The place of the first matching row that is not before another.
  private func place(of row: Int) -> Int {
    var low = 0
    var high = matching.count
    while low < high {
      let middle = (low + high) / 2
      if matching[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func rows(_ rows: [Int], where column: Column, is text: String) -> [Int] {
    switch column.values {
    case .labels(let codes, let names):
      let wanted = PatternTerm.alternatives(text)
      let isWanted = names.map { wanted.contains($0) }
      return rows.filter { codes[$0] >= 0 && isWanted[Int(codes[$0])] }
    case .integers(let values):
      guard let wanted = Int(text) else { return [] }
      return rows.filter { values[$0] == wanted }
    case .numbers(let values):
      guard let wanted = Double(text) else { return [] }
      return rows.filter { values[$0] == wanted }
    case .months(let values):
      guard let wanted = Month(text) else { return [] }
      return rows.filter { values[$0] == wanted }
    case .booleans(let values):
      guard text == "true" || text == "false" else { return [] }
      return rows.filter { values[$0] == (text == "true") }
    }
  }
}
