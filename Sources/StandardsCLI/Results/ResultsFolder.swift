import Glibc
import ScenarioFiles

/// A folder of results as a reader finds it: names, sizes, digests, and the JSON beside the tables.
struct ResultsFolder {
  let path: String

  /// Ends of names of what is only there while results are made.
  private static let passing = [".partial", ".segment", ".tmp", ".spill"]

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

  func text(_ name: String) -> String? { systemFile("\(path)/\(name)") }

  func json(_ name: String) -> JSONNode? { text(name).flatMap { JSONNode(parsing: $0) } }

  func sha256(of name: String) -> String? {
    let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var stream = SHA256.Stream()
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        stream.append(piece[..<count])
      } else if count == 0 {
        return stream.hexadecimal
      } else if errno != EINTR {
        return nil
      }
    }
  }
}

extension JSONNode {
  /// The text of a key.
  func string(_ key: String) -> String? {
    if case .string(let text)? = self[key]?.value { text } else { nil }
  }

  /// The whole number of a key.
  func whole(_ key: String) -> Int? {
    if case .number(let number)? = self[key]?.value { number.integer } else { nil }
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
