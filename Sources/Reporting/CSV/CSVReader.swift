import Glibc

/// Reads a table from beginning to end.
public struct CSVReader {
  /// The file is not a table.
  public struct Malformed: Error, Sendable, Hashable, CustomStringConvertible {
    public let path: String
    public let record: Int
    public let reason: String
    public var description: String { "\(path): record \(record): \(reason)" }
  }

  private let path: String

  public init(path: String) { self.path = path }

  /// Hands over the header, then row after row.
  ///
  /// - Returns: false where there is no such file.
  public func read(
    header begin: (CSVHeader) -> Bool, row: (CSVRow) -> Void
  ) throws(Malformed) -> Bool {
    guard let records = try CSVRecords(path: path) else { return false }
    guard let header = try records.header(), begin(header) else { return true }
    while try records.next(row) != nil {}
    return true
  }
}
