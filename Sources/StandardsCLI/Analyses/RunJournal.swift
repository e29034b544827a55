import Reporting
import Synchronization

/// The few numbers that an analysis keeps of each piece of its work, on disk as soon as they are known:
/// whatever kills the process, the next one knows all that was finished.
final class RunJournal: Sendable {
  enum Entry: Sendable, Equatable {
    case numbers([Double?])
    /// Why there are none.
    case failure(String)
  }

  private let segment: SegmentFile
  private let entries: Mutex<[SIMD3<UInt32>: Entry]>

  private enum Kind { static let numbers: UInt8 = 1, failure: UInt8 = 3 }

  /// Locks the file; another process at the same work is refused.
  init(at path: String) throws(FileFailure) {
    var records: [SegmentFile.Record] = []
    segment = try SegmentFile(locking: path) { records.append($0) }
    var known: [SIMD3<UInt32>: Entry] = [:]
    for record in records {
      known[record.address] = Self.entry(try segment.read(record), kind: record.kind)
    }
    entries = Mutex(known)
  }

  subscript(address: SIMD3<UInt32>) -> Entry? { entries.withLock { $0[address] } }

  var count: Int { entries.withLock { $0.count } }

  func keep(_ entry: Entry, at address: SIMD3<UInt32>) throws(FileFailure) {
    var payload = ByteWriter()
    var kind = Kind.numbers
    switch entry {
    case .numbers(let numbers):
      payload.add(UInt32(numbers.count))
      for number in numbers { payload.add(number ?? .nan) }
    case .failure(let message):
      kind = Kind.failure
      payload.add(message)
    }
    try segment.append([(kind, address, payload.bytes)])
    entries.withLock { $0[address] = entry }
  }

  private static func entry(_ bytes: [UInt8], kind: UInt8) -> Entry {
    bytes.withUnsafeBytes { buffer in
      var reader = ByteReader(buffer)
      if kind == Kind.failure { return .failure(reader.text()) }
      return .numbers(
        (0..<Int(reader.integer(UInt32.self))).map { _ in
          let number = reader.double()
          return number.isNaN ? nil : number
        })
    }
  }
}
