/// Finds where cells begin and end.
struct RecordScanner {
  private(set) var cells: [CSVRow.Cell] = []

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// The place after the record that begins here; nil where it does not end in these bytes.
  mutating func next(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isEnd: Bool
  ) -> Int? {
    cells.removeAll(keepingCapacity: true)
    if start >= bytes.count { return nil }
    var index = start
    while true {
      var cell = CSVRow.Cell(start: index, end: index, isQuoted: false, isEscaped: false)
      if index < bytes.count, bytes[index] == Self.quote {
        cell.isQuoted = true
        cell.start = index + 1
        index += 1
        while true {
          guard index < bytes.count else { return nil }
          if bytes[index] != Self.quote {
            index += 1
          } else if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
            cell.isEscaped = true
            index += 2
          } else if index + 1 == bytes.count && !isEnd {
            return nil
          } else {
            break
          }
        }
        cell.end = index
        index += 1
      }
      // Outside quotes: to the comma or the line's end.
      let rest = index
      while index < bytes.count, bytes[index] != Self.comma, bytes[index] != Self.lineFeed {
        index += 1
      }
      if index == bytes.count && !isEnd { return nil }
      if !cell.isQuoted {
        cell.end = index
        let isLast = index == bytes.count || bytes[index] == Self.lineFeed
        if isLast, cell.end > rest, bytes[cell.end - 1] == Self.carriageReturn { cell.end -= 1 }
      }
      cells.append(cell)
      if index == bytes.count { return index }
      index += 1
      if bytes[index - 1] == Self.lineFeed { return index }
    }
  }
}
