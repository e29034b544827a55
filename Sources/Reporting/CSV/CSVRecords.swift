import Glibc

/// The records of a table's file one after another, a piece at a time: memory does not grow with the file.
///
/// It takes what `CSVEncoder` writes, and CRLF line ends besides, since spreadsheets save those.
public final class CSVRecords {
  /// A record may be this long; a file whose quote is never closed is not read into memory whole.
  static let longestRecord = 1 << 24
  static let piece = 1 << 18

  private let path: String
  private let descriptor: Int32
  private var buffer = [UInt8](repeating: 0, count: CSVRecords.piece)
  private var records = RecordScanner()
  /// What has been read and not handed over yet.
  private var rest = 0..<0
  private var isEnd = false
  /// Records found, and how many cells the first has.
  private var number = 0
  private var columns = 0

  /// Nil where there is no such file; a pipe in its place is none, since it would make a reader wait.
  public init?(path: String) throws(CSVReader.Malformed) {
    var descriptor: Int32
    repeat {
      descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    } while descriptor < 0 && errno == EINTR
    // A file that is there and cannot be read is not an absent one.
    if descriptor < 0, errno != ENOENT { throw CSVRecords.unread(path, 0) }
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// The first record: names of columns; nil where the file is empty.
  public func header() throws(CSVReader.Malformed) -> CSVHeader? {
    try next { row in CSVHeader(names: (0..<row.count).map { row.text($0) ?? "" }) }
  }

  /// Hands over the next record, which is valid only inside the call; nil after the last.
  public func next<Result>(
    _ take: (CSVRow) -> Result
  ) throws(CSVReader.Malformed) -> Result? {
    while true {
      let found = buffer.withUnsafeBufferPointer { bytes in
        records.next(
          in: UnsafeBufferPointer(rebasing: bytes[0..<rest.upperBound]), from: rest.lowerBound,
          isEnd: isEnd)
      }
      if let place = found {
        number += 1
        if number == 1 { columns = records.cells.count }
        guard records.cells.count == columns else {
          throw malformed("\(records.cells.count) cells where the header has \(columns)")
        }
        rest = place..<rest.upperBound
        return buffer.withUnsafeBufferPointer { take(CSVRow(bytes: $0, cells: records.cells)) }
      }
      if isEnd {
        number += 1
        if !rest.isEmpty { throw malformed("a quote is never closed") }
        return nil
      }
      try readOn()
    }
  }

  private func readOn() throws(CSVReader.Malformed) {
    if rest.lowerBound > 0 {
      let (start, count) = (rest.lowerBound, rest.count)
      buffer.withUnsafeMutableBufferPointer { bytes in
        for index in 0..<count { bytes[index] = bytes[start + index] }
      }
      rest = 0..<count
    }
    if rest.upperBound == buffer.count {
      guard buffer.count < Self.longestRecord else {
        number += 1
        throw malformed("is longer than 16 MiB")
      }
      buffer.append(contentsOf: repeatElement(0, count: buffer.count))
    }
    while true {
      let count = buffer.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress! + rest.upperBound, $0.count - rest.upperBound)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw Self.unread(path, number) }
      isEnd = count == 0
      rest = rest.lowerBound..<rest.upperBound + count
      return
    }
  }

  private func malformed(_ reason: String) -> CSVReader.Malformed {
    CSVReader.Malformed(path: path, record: number, reason: reason)
  }

  private static func unread(_ path: String, _ record: Int) -> CSVReader.Malformed {
    CSVReader.Malformed(
      path: path, record: record, reason: "cannot be read: \(FileFailure.text(errno))")
  }
}
