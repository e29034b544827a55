import Experiments
import ScenarioFiles
import StandardsModel

/// Points of a design from a CSV table: a column per pointer, an empty cell for the scenario's own value.
struct PointTable {
  private(set) var rows: [[ScalarValue?]] = []
  private(set) var findings: [Finding] = []

  init(_ text: String, file: String, variables: [StudyVariable]) {
    let (found, openQuote) = PointTable.records(text)
    var records = found
    if let openQuote {
      findings = [
        PointTable.finding(
          file, line: openQuote, column: 1, .syntax,
          "the quote that opens in this line is never closed")
      ]
      return
    }
    guard !records.isEmpty else {
      findings = [PointTable.finding(file, line: 1, column: 1, .schema, "the table is empty")]
      return
    }
    let header = records.removeFirst()
    var places: [Int?] = []
    for (place, name) in header.cells.enumerated() {
      let found = variables.firstIndex { $0.pointer == name }
      if found == nil {
        findings.append(
          PointTable.finding(
            file, line: header.line, column: place + 1, .reference,
            "there is no lever or uncertainty '\(terminalSafe(name))'",
            suggestion: nearest(to: name, among: variables.map(\.pointer))))
      } else if places.contains(found) {
        findings.append(
          PointTable.finding(
            file, line: header.line, column: place + 1, .schema,
            "there are two columns '\(terminalSafe(name))'"))
      }
      places.append(found)
    }
    if records.isEmpty {
      findings.append(
        PointTable.finding(file, line: 1, column: 1, .schema, "the table has no points"))
    }
    for record in records {
      guard record.cells.count == header.cells.count else {
        findings.append(
          PointTable.finding(
            file, line: record.line, column: 1, .schema,
            "\(record.cells.count) cells under \(header.cells.count) names"))
        continue
      }
      var row: [ScalarValue?] = Array(repeating: nil, count: variables.count)
      for (column, (cell, place)) in zip(record.cells, places).enumerated() {
        guard let place, !cell.isEmpty else { continue }
        if let value = PointTable.value(cell, of: variables[place]) {
          row[place] = value
        } else {
          findings.append(
            PointTable.finding(
              file, line: record.line, column: column + 1, .value,
              "expected \(variables[place].description), found '\(terminalSafe(cell))'"))
        }
      }
      rows.append(row)
    }
  }

  /// What a cell says, if the variable can have it.
  private static func value(_ cell: String, of variable: StudyVariable) -> ScalarValue? {
    var readings: [ScalarValue] = []
    if let integer = Int(cell) { readings.append(.integer(integer)) }
    if let number = Double(cell), number.isFinite { readings.append(.number(number)) }
    if cell == "true" || cell == "false" { readings.append(.boolean(cell == "true")) }
    readings.append(.text(cell))
    return readings.first { variable.admits($0) }
  }

  private static func finding(
    _ file: String, line: Int, column: Int, _ kind: Finding.Kind, _ message: String,
    suggestion: String? = nil
  ) -> Finding {
    Finding(
      file: file, line: line, column: column, pointer: "", kind: kind,
      message: message + (suggestion.map { "; did you mean '\($0)'?" } ?? ""),
      suggestion: suggestion)
  }

  /// RFC 4180, with either line end; empty lines are left out, and the mark that spreadsheets put before
  /// UTF-8.
  /// - Returns: besides, the line of a quote that is never closed.
  private static func records(
    _ text: String
  ) -> (records: [(line: Int, cells: [String])], openQuote: Int?) {
    var records: [(line: Int, cells: [String])] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var line = 1
    var begin = 1
    var isQuoted = false
    var previousWasQuote = false
    var quoteLine = 1
    func end(_ record: Bool) {
      cells.append(String(decoding: cell, as: UTF8.self))
      cell = []
      guard record else { return }
      if cells != [""] { records.append((begin, cells)) }
      cells = []
      begin = line
    }
    let bytes =
      text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? text.utf8.dropFirst(3) : text.utf8[...]
    for byte in bytes {
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          isQuoted = false
          previousWasQuote = true
        } else {
          if byte == UInt8(ascii: "\n") { line += 1 }
          cell.append(byte)
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        // A quote behind a closing one stands for itself.
        if previousWasQuote { cell.append(byte) }
        isQuoted = true
        quoteLine = line
      case UInt8(ascii: ","): end(false)
      case UInt8(ascii: "\r"): break
      case UInt8(ascii: "\n"):
        line += 1
        end(true)
      default: cell.append(byte)
      }
      previousWasQuote = false
    }
    if !cell.isEmpty || !cells.isEmpty { end(true) }
    return (records, isQuoted ? quoteLine : nil)
  }
}
