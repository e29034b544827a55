import Glibc
import Reporting
import ScenarioFiles
import Synchronization

/// A folder of results as a reader finds it: names, sizes, digests, and the JSON beside the tables.
struct ResultsFolder: Sendable {
  let path: String
  let unread = UnreadFiles()
  private let digests = Digests()

  /// Ends of names of what is only there while results are made.
  private static let passing = [".partial", ".segment", ".inflight", ".tmp", ".spill"]

  /// Names of the files in it, in the order of their bytes; hidden and unfinished ones left out.
  var names: [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix("."), !Self.passing.contains(where: name.hasSuffix),
        size(of: name) != nil
      {
        names.append(name)
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  var tables: [String] { names.filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) } }

  /// Bytes; nil for what is not a file.
  func size(of name: String) -> Int? {
    var status = stat()
    guard stat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Int(status.st_size)
  }

  /// Nil where there is no such file; `unread` tells of one that cannot be read.
  func text(_ name: String) -> String? {
    // What is longer than a document may be is no document; it may be as long as it likes as a table.
    guard let size = size(of: name), size <= JSONLimits().bytes, let descriptor = opened(name)
    else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    return each(of: name, descriptor) { bytes += $0 } ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// Reads a table, if there is one; `unread` tells of one that cannot be read.
  func read(
    table name: String, header: (CSVHeader) -> Bool, row: (CSVRow) -> Void
  ) {
    do throws(CSVReader.Malformed) {
      _ = try CSVReader(path: "\(path)/\(name).csv").read(header: header, row: row)
    } catch {
      unread.note("\(path)/\(name).csv", EIO)
    }
  }

  /// Of a file, not of a device or a pipe in its place, which may never end.
  private func opened(_ name: String) -> Int32? {
    while true {
      let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      if descriptor >= 0 {
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG { return descriptor }
        close(descriptor)
        return nil
      }
      if errno == EINTR { continue }
      if errno != ENOENT { unread.note("\(path)/\(name)", errno) }
      return nil
    }
  }

  /// Hands a file over piece by piece.
  /// - Returns: false where it cannot be read to its end.
  private func each(
    of name: String, _ descriptor: Int32, _ take: (ArraySlice<UInt8>) -> Void
  ) -> Bool {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return true }
      if count > 0 {
        take(piece[..<count])
      } else if errno != EINTR {
        unread.note("\(path)/\(name)", errno)
        return false
      }
    }
  }

  func json(_ name: String) -> JSONNode? { text(name).flatMap { JSONNode(parsing: $0) } }

  /// Worked out once: the files of a folder do not change while it is described.
  func sha256(of name: String) -> String? {
    if let known = digests.known.withLock({ $0[name] }) { return known }
    let digest = read(sha256Of: name)
    if let digest { digests.known.withLock { $0[name] = digest } }
    return digest
  }

  private final class Digests: Sendable {
    let known = Mutex<[String: String]>([:])
  }

  private func read(sha256Of name: String) -> String? {
    guard let descriptor = opened(name) else { return nil }
    defer { close(descriptor) }
    var stream = SHA256.Stream()
    return each(of: name, descriptor) { stream.append($0) } ? stream.hexadecimal : nil
  }
}

/// The first file that was there and could not be read: a page drawn without it would not be the page.
final class UnreadFiles: Sendable {
  private let first = Mutex<FileFailure?>(nil)

  var failure: FileFailure? { first.withLock { $0 } }

  func note(_ path: String, _ code: Int32) {
    first.withLock { $0 = $0 ?? FileFailure(.read, path, code: code) }
  }
}

extension JSONNode {
  /// The text of a key.
  func string(_ key: String) -> String? {
    if case .string(let text)? = self[key]?.value { text } else { nil }
  }

  /// The whole number of a key.
  func whole(_ key: String) -> Int? {
    guard case .number(let number)? = self[key]?.value else { return nil }
    return number.integer.flatMap { Int(exactly: $0) }
  }

  /// The number of a key; of a quantity, its value.
  func number(_ key: String) -> Double? { self[key]?.quantity }

  var quantity: Double? {
    switch (self["value"] ?? self).value {
    case .number(let number): number.double
    default: nil
    }
  }

  /// The entries of a map; its note and source left aside.
  var entries: [JSONMember] {
    guard case .object(let members) = value else { return [] }
    return members.filter { $0.key != "note" && $0.key != "source" }
  }

  var elements: [JSONNode] { if case .array(let elements) = value { elements } else { [] } }
}
