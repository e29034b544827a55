import Glibc
import Synchronization

/// An append-only file of records, each whole or not there: what finished runs are kept in until all
/// are made.
///
/// A record is a head (what it is, whose, how long, a checksum) and a payload, written by one call. A
/// process that dies half-way leaves a torn tail, which the next one cuts off. One process at a time:
/// the file is locked (`flock`), and the lock goes with its holder.
public final class SegmentFile: Sendable {
  public let path: String
  private let descriptor: Int32
  private let fileSystem: FileSystem
  private let state: Mutex<State>
  /// Whether nothing but whole records was found in it: what has no torn tail and no damage.
  public let isWhole: Bool

  private struct State {
    var end: Int
    var isBroken = false
    var unsynced = 0
  }

  /// Where a record begins, and what its head says.
  public struct Record: Sendable, Hashable {
    public let kind: UInt8
    /// Who it is about: three numbers of the writer's choice.
    public let address: SIMD3<UInt32>
    /// Of the payload.
    public let offset: Int
    public let length: Int
  }

  static let headLength = 32
  private static let magic: [UInt8] = Array("SSIMRUN1".utf8)

  /// Opens a file, or begins it where there is none, and locks it.
  ///
  /// - Parameter found: called for every whole record, in the order of the file.
  public init(
    locking path: String, fileSystem: FileSystem = .posix, found: (Record) -> Void
  ) throws(FileFailure) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw FileFailure(.create, path, code: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(descriptor)
      throw FileFailure(.create, path, code: code)
    }
    self.path = path
    self.descriptor = descriptor
    self.fileSystem = fileSystem
    let whole: Int
    do throws(FileFailure) {
      (whole, isWhole) = try SegmentFile.scan(descriptor, path, found: found)
    } catch {
      close(descriptor)
      throw error
    }
    state = Mutex(State(end: whole))
    do throws(FileFailure) {
      if ftruncate(descriptor, off_t(whole)) != 0 { throw FileFailure(.write, path, code: errno) }
      if whole == 0 { try append(bytes: SegmentFile.magic) }
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Opens a file to read what is whole in it, while somebody else may be writing.
  public init(
    reading path: String, found: (Record) -> Void
  ) throws(FileFailure) {
    // A pipe in the file's place must not make a reader wait.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if descriptor < 0 { throw FileFailure(.create, path, code: errno) }
    self.path = path
    self.descriptor = descriptor
    fileSystem = .posix
    let end: Int
    do throws(FileFailure) {
      (end, isWhole) = try SegmentFile.scan(descriptor, path, found: found)
    } catch {
      close(descriptor)
      throw error
    }
    state = Mutex(State(end: end, isBroken: true))
  }

  deinit { close(descriptor) }

  /// Whether a process holds the lock of a file.
  public static func isLocked(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  public var byteCount: Int { state.withLock { $0.end } }

  /// Adds records, all or none of them; where that fails, nothing more is taken.
  @discardableResult
  public func append(_ records: [(kind: UInt8, address: SIMD3<UInt32>, payload: [UInt8])])
    throws(FileFailure) -> [Record]
  {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(records.reduce(0) { $0 + SegmentFile.headLength + $1.payload.count })
    for record in records {
      let sum = record.payload.withUnsafeBytes { Checksum.of($0) }
      SegmentFile.appendHead(
        kind: record.kind, address: record.address, length: record.payload.count, sum: sum,
        to: &bytes)
      bytes += record.payload
    }
    var offset = try append(bytes: bytes) + SegmentFile.headLength
    return records.map { record in
      defer { offset += record.payload.count + SegmentFile.headLength }
      return Record(
        kind: record.kind, address: record.address, offset: offset, length: record.payload.count)
    }
  }

  /// Waits until the disk has all of it.
  public func sync() throws(FileFailure) {
    try fileSystem.check(fileSystem.sync(descriptor), .sync, path)
  }

  /// The payload of a record, from its offset.
  public func read(_ record: Record) throws(FileFailure) -> [UInt8] {
    try read(offset: record.offset, length: record.length)
  }

  /// The first bytes of a payload.
  public func read(_ record: Record, upTo most: Int) throws(FileFailure) -> [UInt8] {
    try read(offset: record.offset, length: min(most, record.length))
  }

  /// The record whose payload is at an offset.
  public func record(atOffset offset: Int) throws(FileFailure) -> Record {
    let head = try read(offset: offset - SegmentFile.headLength, length: SegmentFile.headLength)
    guard let record = SegmentFile.head(head, offset: offset - SegmentFile.headLength)?.record
    else { throw FileFailure(.read, path, code: EIO) }
    return record
  }

  private func read(offset: Int, length: Int) throws(FileFailure) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      while count < length {
        let got = pread(
          descriptor, buffer.baseAddress! + count, length - count, off_t(offset + count))
        if got > 0 {
          count += got
        } else if got == 0 || errno != EINTR {
          code = got == 0 ? EIO : errno
          break
        }
      }
    }
    if code != 0 { throw FileFailure(.read, path, code: code) }
    return bytes
  }

  /// Bytes after which the disk is asked to keep what it has: what a power cut may cost.
  private static let syncInterval = 64 << 20

  /// - Returns: where they begin.
  @discardableResult
  private func append(bytes: [UInt8]) throws(FileFailure) -> Int {
    try state.withLock { (state) throws(FileFailure) in
      if state.isBroken { throw FileFailure(.write, path, code: EIO) }
      var done = 0
      while done < bytes.count {
        lseek(descriptor, off_t(state.end + done), SEEK_SET)
        let written = bytes.withUnsafeBytes {
          fileSystem.write(descriptor, UnsafeRawBufferPointer(rebasing: $0[done...]))
        }
        switch written {
        case 1...: done += written
        case -Int(EINTR): continue
        default:
          state.isBroken = true
          // Half a record is no record; where this fails too, the next process cuts it off.
          _ = ftruncate(descriptor, off_t(state.end))
          throw FileFailure(.write, path, code: written == 0 ? ENOSPC : Int32(-written))
        }
      }
      defer { state.end += bytes.count }
      state.unsynced += bytes.count
      if state.unsynced >= SegmentFile.syncInterval {
        state.unsynced = 0
        try fileSystem.check(fileSystem.sync(descriptor), .sync, path)
      }
      return state.end
    }
  }

  private static func appendHead(
    kind: UInt8, address: SIMD3<UInt32>, length: Int, sum: UInt64, to bytes: inout [UInt8]
  ) {
    func add(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    add(UInt64(length) << 8 | UInt64(kind))
    for index in 0..<3 { add(address[index]) }
    // The head has a checksum of its own, so that no length is believed that was not written.
    add(
      UInt32(truncatingIfNeeded: sum ^ UInt64(length) &* 0xBF58_476D_1CE4_E5B9)
        ^ address.wrappedSum() ^ UInt32(kind) << 24)
    add(sum)
  }

  private static func head(
    _ bytes: [UInt8], offset: Int
  ) -> (record: Record, sum: UInt64)? {
    bytes.withUnsafeBytes { bytes in
      func value<Value: FixedWidthInteger>(_ place: Int, _: Value.Type) -> Value {
        Value(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Value.self))
      }
      let first = value(0, UInt64.self)
      let address = SIMD3(
        value(8, UInt32.self), value(12, UInt32.self), value(16, UInt32.self))
      let sum = value(24, UInt64.self)
      let length = Int(first >> 8)
      let check =
        UInt32(truncatingIfNeeded: sum ^ UInt64(length) &* 0xBF58_476D_1CE4_E5B9)
        ^ address.wrappedSum() ^ UInt32(truncatingIfNeeded: first) << 24
      guard check == value(20, UInt32.self) else { return nil }
      return (
        Record(
          kind: UInt8(truncatingIfNeeded: first), address: address, offset: offset + headLength,
          length: length), sum
      )
    }
  }

  /// Whole records from the start. A disk that cannot be read is no torn tail: nothing is cut off for it.
  /// - Returns: where the last of them ends, 0 where not even the file's own mark is there; and whether
  ///   the file ends there too.
  private static func scan(
    _ descriptor: Int32, _ path: String, found: (Record) -> Void
  ) throws(FileFailure) -> (end: Int, isWhole: Bool) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return (0, false)
    }
    let size = Int(status.st_size)
    var buffer = [UInt8](repeating: 0, count: max(headLength, 1 << 16))
    func fill(_ offset: Int, _ length: Int) throws(FileFailure) -> Bool {
      if buffer.count < length { buffer = [UInt8](repeating: 0, count: length) }
      var count = 0
      while count < length {
        let got = buffer.withUnsafeMutableBytes {
          pread(descriptor, $0.baseAddress! + count, length - count, off_t(offset + count))
        }
        if got > 0 {
          count += got
        } else if got == 0 {
          return false
        } else if errno != EINTR {
          throw FileFailure(.read, path, code: errno)
        }
      }
      return true
    }
    guard size >= magic.count, try fill(0, magic.count),
      Array(buffer[..<magic.count]) == magic
    else { return (0, size == 0) }
    var end = magic.count
    while end + headLength <= size, try fill(end, headLength) {
      guard let (record, sum) = head(Array(buffer[..<headLength]), offset: end),
        record.length <= size - record.offset, try fill(record.offset, record.length),
        buffer.withUnsafeBytes({
          Checksum.of(UnsafeRawBufferPointer(rebasing: $0[..<record.length]))
        }) == sum
      else { break }
      found(record)
      end = record.offset + record.length
    }
    return (end, end == size)
  }
}
