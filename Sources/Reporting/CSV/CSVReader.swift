import Glibc

/// Reads a table from beginning to end, a piece at a time: memory does not grow with the file.
///
/// It takes what `CSVEncoder` writes, and CRLF line ends besides, since spreadsheets save those.
public struct CSVReader {
  /// The file is not a table.
  public struct Malformed: Error, Sendable, Hashable, CustomStringConvertible {
    public let path: String
    public let record: Int
    public let reason: String
    public var description: String { "\(path): record \(record): \(reason)" }
  }

  /// A record may be this long; a file whose quote is never closed is not read into memory whole.
  static let longestRecord = 1 << 24
  static let piece = 1 << 18

  private let path: String

  public init(path: String) { self.path = path }

  /// Hands over the header, then row after row.
  ///
  /// - Returns: false where there is no such file.
  public func read(
    header begin: (CSVHeader) -> Bool, row: (CSVRow) -> Void
  ) throws(Malformed) -> Bool {
    // A pipe in the file's place must not make a reader wait.
    var descriptor: Int32
    repeat {
      descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    } while descriptor < 0 && errno == EINTR
    // A file that is there and cannot be read is not an absent one.
    if descriptor < 0, errno != ENOENT { throw unread(0) }
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    var buffer = [UInt8](repeating: 0, count: Self.piece)
    var records = RecordScanner()
    var start = 0
    var end = 0
    var number = 0
    var columns = 0
    var isEnd = false
    while true {
      let found = buffer.withUnsafeBufferPointer { bytes in
        records.next(in: UnsafeBufferPointer(rebasing: bytes[0..<end]), from: start, isEnd: isEnd)
      }
      if let next = found {
        number += 1
        if number == 1 {
          columns = records.cells.count
          let names = buffer.withUnsafeBufferPointer { bytes in
            let row = CSVRow(bytes: bytes, cells: records.cells)
            return (0..<row.count).map { row.text($0) ?? "" }
          }
          if !begin(CSVHeader(names: names)) { return true }
        } else if records.cells.count != columns {
          throw Malformed(
            path: path, record: number,
            reason: "\(records.cells.count) cells where the header has \(columns)")
        } else {
          buffer.withUnsafeBufferPointer { row(CSVRow(bytes: $0, cells: records.cells)) }
        }
        start = next
        continue
      }
      if isEnd {
        if start < end {
          throw Malformed(path: path, record: number + 1, reason: "a quote is never closed")
        }
        return true
      }
      if start > 0 {
        buffer.withUnsafeMutableBufferPointer { bytes in
          for index in start..<end { bytes[index - start] = bytes[index] }
        }
        end -= start
        start = 0
      }
      if end == buffer.count {
        guard buffer.count < Self.longestRecord else {
          throw Malformed(path: path, record: number + 1, reason: "is longer than 16 MiB")
        }
        buffer.append(contentsOf: repeatElement(0, count: buffer.count))
      }
      let count = buffer.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress! + end, $0.count - end)
      }
      if count > 0 {
        end += count
      } else if count == 0 {
        isEnd = true
      } else if errno != EINTR {
        throw unread(number)
      }
    }
  }

  private func unread(_ record: Int) -> Malformed {
    Malformed(path: path, record: record, reason: "cannot be read: \(FileFailure.text(errno))")
  }
}

/// Finds where cells begin and end.
private struct RecordScanner {
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
