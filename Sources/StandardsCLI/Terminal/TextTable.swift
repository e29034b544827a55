/// A table for people: columns aligned, two spaces between them, no rules.
public struct TextTable: Sendable {
  public enum Alignment: Sendable { case left, right }

  public let columns: [(title: String, alignment: Alignment)]
  private var rows: [[String]] = []

  public init(_ columns: [(title: String, alignment: Alignment)]) { self.columns = columns }

  /// - Parameter cells: one for each column; control characters in them are made visible.
  public mutating func append(_ cells: [String]) {
    precondition(
      cells.count == columns.count, "\(cells.count) cells for \(columns.count) columns")
    rows.append(cells.map { terminalSafe($0) })
  }

  /// The lines, header first, without spaces at their ends.
  public func lines(_ style: TextStyle = .plain) -> [String] {
    let titles = columns.map { terminalSafe($0.title) }
    let widths = columns.indices.map { column in
      ([titles] + rows).map { displayWidth($0[column]) }.max()!
    }
    let header = line(titles, widths)
    return [style.bold(header)] + rows.map { line($0, widths) }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      if column > 0 { line += "  " }
      let padding = String(repeating: " ", count: widths[column] - displayWidth(cell))
      switch columns[column].alignment {
      case .left: line += cell + padding
      case .right: line += padding + cell
      }
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
