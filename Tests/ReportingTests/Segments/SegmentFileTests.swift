import Foundation
import Synchronization
import Testing

@testable import Reporting

@Suite struct SegmentFileTests {
  let folder: TemporaryFolder

  init() { folder = TemporaryFolder() }

  var path: String { "\(folder.path)/runs.segment" }

  static func payload(_ number: Int) -> [UInt8] {
    (0..<(number * 7 % 50)).map { UInt8(truncatingIfNeeded: $0 * number) }
  }

  func records(_ open: ((SegmentFile.Record) -> Void) throws -> SegmentFile) rethrows -> (
    SegmentFile, [SegmentFile.Record]
  ) {
    let found = Mutex<[SegmentFile.Record]>([])
    let file = try open { record in found.withLock { $0.append(record) } }
    return (file, found.withLock { $0 })
  }

  @Test func `records come back whole and in order`() throws {
    do {
      let file = try SegmentFile(locking: path) { _ in }
      for number in 1...20 {
        try file.append([(1, SIMD3(UInt32(number), 2, 3), Self.payload(number))])
      }
    }
    let (file, found) = try records { try SegmentFile(locking: path, found: $0) }
    #expect(found.map { Int($0.address.x) } == Array(1...20))
    for record in found { #expect(try file.read(record) == Self.payload(Int(record.address.x))) }
  }

  /// A process may die after any byte: what was whole stays, the rest is as if it had never been.
  @Test func `a tail torn at any byte is cut off, and the file goes on`() throws {
    do {
      let file = try SegmentFile(locking: path) { _ in }
      for number in 1...3 { try file.append([(1, SIMD3(UInt32(number), 0, 0), Self.payload(5))]) }
    }
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    let length = SegmentFile.headLength + Self.payload(5).count
    for cut in 0..<whole.count {
      try whole.prefix(cut).write(to: URL(fileURLWithPath: path))
      let (file, found) = try records { try SegmentFile(locking: path, found: $0) }
      #expect(found.count == max(0, (cut - 8) / length), "cut at \(cut)")
      try file.append([(1, SIMD3(9, 0, 0), [1, 2, 3])])
      #expect(file.isWhole == (cut == 0 || cut >= 8 && (cut - 8) % length == 0), "cut at \(cut)")
      let (_, after) = try records { try SegmentFile(reading: path, found: $0) }
      #expect(after.count == found.count + 1)
    }
  }

  @Test func `a damaged record and all behind it are not believed`() throws {
    do {
      let file = try SegmentFile(locking: path) { _ in }
      for number in 1...3 { try file.append([(1, SIMD3(UInt32(number), 0, 0), Self.payload(5))]) }
    }
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    let length = SegmentFile.headLength + Self.payload(5).count
    for place in 8..<whole.count {
      var damaged = whole
      damaged[place] ^= 0x40
      try damaged.write(to: URL(fileURLWithPath: path))
      let (_, found) = try records { try SegmentFile(reading: path, found: $0) }
      #expect(found.count <= (place - 8) / length, "damage at \(place)")
    }
  }

  @Test func `a second holder is refused, a reader is not`() throws {
    let file = try SegmentFile(locking: path) { _ in }
    try file.append([(1, .zero, [1])])
    #expect(throws: FileFailure.self) { try SegmentFile(locking: path) { _ in } }
    #expect(SegmentFile.isLocked(path))
    let (_, found) = try records { try SegmentFile(reading: path, found: $0) }
    #expect(found.count == 1)
  }

  @Test func `a full disk is an error and leaves what was whole`() throws {
    let room = Mutex(200)
    var fileSystem = FileSystem.posix
    fileSystem.write = { descriptor, bytes in
      let most = room.withLock { room in
        defer { room = max(0, room - bytes.count) }
        return min(room, bytes.count)
      }
      if most == 0 { return -Int(ENOSPC) }
      return FileSystem.posix.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes[..<most]))
    }
    var kept = 0
    do {
      let file = try SegmentFile(locking: path, fileSystem: fileSystem) { _ in }
      let failure = #expect(throws: FileFailure.self) {
        for _ in 0..<20 {
          try file.append([(1, .zero, Self.payload(5))])
          kept += 1
        }
      }
      #expect(failure?.code == ENOSPC)
    }
    let (_, found) = try records { try SegmentFile(locking: path, found: $0) }
    #expect(found.count == kept && kept > 0)
  }
}
