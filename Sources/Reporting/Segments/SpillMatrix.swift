import Dispatch
import Glibc
import Synchronization

/// Numbers of many runs, filled run by run and read key by key, in an amount of memory that is fixed:
/// what does not fit goes to a file that nobody sees, tile by tile, each turned over before it goes.
public final class SpillMatrix: @unchecked Sendable {
  // Filled by one call at a time, whose workers write rows of their own; read by many once filled.
  private var tile: [Double]
  /// Once all tiles are in the file, the tile's memory is lent to one column at a time.
  private let isLent = Mutex(false)
  private let place: String
  private var descriptor: Int32 = -1
  public private(set) var rowCount = 0
  public private(set) var keyCount = 0
  private var tileRows = 1

  /// Numbers held in memory by default.
  public static let standardCapacity = 1 << 17

  /// - Parameters:
  ///   - folder: where the file goes, if there must be one.
  ///   - capacity: numbers held in memory; all of it is taken at once, however few are needed.
  public init(spillingInto folder: String, capacity: Int = standardCapacity) {
    place = "\(folder)/matrix.tmp"
    tile = Array(repeating: .nan, count: capacity)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Fills it anew.
  ///
  /// - Parameters:
  ///   - zeroKeys: where a row that is there and has no number has zero.
  ///   - row: calls back with key and number of everything in a row, from any thread; false where
  ///     there is no such row.
  public func fill(
    rows: Int, keys: Int, zeroKeys: [Bool], jobs: Int,
    row: @Sendable (Int, (Int, Double) -> Void) throws(FileFailure) -> Bool
  ) throws(FileFailure) {
    rowCount = rows
    keyCount = keys
    guard rows > 0, keys > 0 else { return }
    if tile.count < keys { tile = Array(repeating: .nan, count: keys) }
    tileRows = min(rows, tile.count / keys)
    for first in stride(from: 0, to: rows, by: tileRows) {
      let count = min(tileRows, rows - first)
      try fillTile(first..<first + count, zeroKeys, jobs, row)
      if tileRows < rows { try spill(tile: first / tileRows) }
    }
  }

  private func fillTile(
    _ rows: Range<Int>, _ zeroKeys: [Bool], _ jobs: Int,
    _ row: @Sendable (Int, (Int, Double) -> Void) throws(FileFailure) -> Bool
  ) throws(FileFailure) {
    let failure = Mutex<FileFailure?>(nil)
    let next = Atomic<Int>(rows.lowerBound)
    let (keys, tileRows) = (keyCount, tileRows)
    tile.withUnsafeMutableBufferPointer { buffer in
      for index in 0..<keys * tileRows { buffer[index] = .nan }
      nonisolated(unsafe) let tile = buffer
      DispatchQueue.concurrentPerform(iterations: min(jobs, rows.count)) { _ in
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < rows.upperBound else { return }
          let slot = index - rows.lowerBound
          do throws(FileFailure) {
            let isThere = try row(index) { key, value in tile[key * tileRows + slot] = value }
            guard isThere else { continue }
            for key in 0..<keys where zeroKeys[key] && tile[key * tileRows + slot].isNaN {
              tile[key * tileRows + slot] = 0
            }
          } catch {
            failure.withLock { $0 = error }
          }
        }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  /// Hands over the numbers of a key by row, not a number where a row has none, for the reader to do
  /// with as he likes. A long column stands in memory that was there before.
  public func withColumn<Result>(
    _ key: Int, _ use: (inout [Double]) throws(FileFailure) -> Result
  ) throws(FileFailure) -> Result {
    if tileRows >= rowCount {
      var column = Array(tile[key * tileRows..<key * tileRows + rowCount])
      return try use(&column)
    }
    let isOurs = isLent.withLock { isLent in
      defer { isLent = true }
      return !isLent
    }
    var column: [Double] = []
    let length = tile.count
    if isOurs { swap(&column, &tile) }
    defer {
      if isOurs {
        column.removeLast(max(0, column.count - length))
        while column.count < length { column.append(.nan) }
        swap(&column, &tile)
        isLent.withLock { $0 = false }
      }
    }
    column.removeLast(max(0, column.count - rowCount))
    if column.count < rowCount {
      column.reserveCapacity(rowCount)
      while column.count < rowCount { column.append(.nan) }
    }
    try read(key, into: &column)
    return try use(&column)
  }

  private func read(_ key: Int, into column: inout [Double]) throws(FileFailure) {
    var code: Int32 = 0
    column.withUnsafeMutableBytes { bytes in
      for first in stride(from: 0, to: rowCount, by: tileRows) {
        let count = min(tileRows, rowCount - first) * 8
        let offset = (first / tileRows * keyCount + key) * tileRows * 8
        var done = 0
        while done < count {
          let got = pread(
            descriptor, bytes.baseAddress! + first * 8 + done, count - done, off_t(offset + done))
          if got > 0 {
            done += got
          } else if got == 0 || errno != EINTR {
            code = got == 0 ? EIO : errno
            return
          }
        }
      }
    }
    if code != 0 { throw FileFailure(.write, place, code: code) }
  }

  private func spill(tile number: Int) throws(FileFailure) {
    if descriptor < 0 {
      descriptor = open(place, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      if descriptor < 0 { throw FileFailure(.create, place, code: errno) }
      // Gone with this process, whatever becomes of it.
      unlink(place)
    }
    let length = keyCount * tileRows * 8
    var code: Int32 = 0
    tile.withUnsafeBytes { bytes in
      var done = 0
      while done < length {
        let written = pwrite(
          descriptor, bytes.baseAddress! + done, length - done, off_t(number * length + done))
        if written > 0 {
          done += written
        } else if written == 0 || errno != EINTR {
          code = written == 0 ? ENOSPC : errno
          return
        }
      }
    }
    if code != 0 { throw FileFailure(.write, place, code: code) }
  }
}
