import SimulationEngine

/// One record of a table, as bytes in the reader's buffer: a cell becomes a value when it is asked for.
///
/// Valid only inside the call that hands it over.
public struct CSVRow {
  struct Cell {
    var start: Int
    var end: Int
    /// It stood in quotes, so that nothing in it is an empty text and not a missing value.
    var isQuoted: Bool
    /// It holds doubled quotes.
    var isEscaped: Bool
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let cells: [Cell]

  public var count: Int { cells.count }

  public func isMissing(_ column: Int) -> Bool {
    column >= cells.count || (cells[column].start == cells[column].end && !cells[column].isQuoted)
  }

  /// The bytes between commas or quotes, doubled quotes still doubled.
  func raw(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[cells[column].start..<cells[column].end])
  }

  /// The text that was written, `CSVText`'s apostrophe taken away; nil for a missing value.
  public func text(_ column: Int) -> String? {
    if isMissing(column) { return nil }
    let raw = raw(column)
    var content: [UInt8] = []
    content.reserveCapacity(raw.count)
    var index = 0
    while index < raw.count {
      content.append(raw[index])
      index += cells[column].isEscaped && raw[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    if cells[column].isQuoted, content.first == UInt8(ascii: "'"),
      CSVText.looksLikeFormula(content)
    {
      content.removeFirst()
    }
    return String(decoding: content, as: UTF8.self)
  }

  public func integer(_ column: Int) -> Int? {
    if isMissing(column) { return nil }
    var value = 0
    var isNegative = false
    for (place, byte) in raw(column).enumerated() {
      if place == 0 && byte == UInt8(ascii: "-") {
        isNegative = true
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let (product, tooMuch) = value.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = product.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      if tooMuch || overflow { return nil }
      value = sum
    }
    return isNegative ? -value : value
  }

  /// Finite, or nil.
  public func number(_ column: Int) -> Double? {
    if isMissing(column) { return nil }
    let value = Double(String(decoding: raw(column), as: UTF8.self))
    return value.flatMap { $0.isFinite ? $0 : nil }
  }

  public func boolean(_ column: Int) -> Bool? {
    if isMissing(column) { return nil }
    let raw = raw(column)
    if raw.elementsEqual("true".utf8) { return true }
    return raw.elementsEqual("false".utf8) ? false : nil
  }

  public func month(_ column: Int) -> Month? {
    isMissing(column) ? nil : Month(String(decoding: raw(column), as: UTF8.self))
  }
}

/// Names of the columns of a table that is being read.
public struct CSVHeader: Sendable, Hashable {
  public let names: [String]

  /// Places of these columns; nil where one is missing.
  public func places(_ wanted: String...) -> [Int]? {
    let places = wanted.compactMap { name in names.firstIndex(of: name) }
    return places.count == wanted.count ? places : nil
  }
}

/// Texts of a column by number, in the order of their first appearance.
///
/// Rows come in the order of their keys, so most cells repeat the one above, and a look at its bytes
/// is enough.
struct Labels {
  private(set) var names: [String] = []
  private var codes: [String: Int] = [:]
  private var lastBytes: [UInt8] = []
  private var last = -1

  var count: Int { names.count }

  /// Nil for a missing value.
  mutating func code(_ row: CSVRow, _ column: Int) -> Int? {
    if row.isMissing(column) { return nil }
    let raw = row.raw(column)
    if last >= 0, raw.elementsEqual(lastBytes) { return last }
    guard let text = row.text(column) else { return nil }
    lastBytes = Array(raw)
    last = code(text)
    return last
  }

  mutating func code(_ text: String) -> Int {
    // Unlike String's ==, bytes tell differently composed letters apart; so do tables.
    if let known = codes[text], names[known].utf8.elementsEqual(text.utf8) { return known }
    if let known = names.firstIndex(where: { $0.utf8.elementsEqual(text.utf8) }) { return known }
    codes[text] = codes[text] ?? names.count
    names.append(text)
    return names.count - 1
  }
}
