import Glibc
import ScenarioFiles

/// Right documents of every kind, from a folder; what is mutated.
struct Seeds {
  private var documents: [[[UInt8]]] = Array(repeating: [], count: Kind.allCases.count)

  init(folder: String) {
    for name in fileNames(in: folder) where name.hasSuffix(".json") {
      let bytes = fileBytes("\(folder)/\(name)")
      let kind: Kind =
        switch AnyFile.kind(of: .text(bytes, name: name)) {
        case .study: .study
        case .patterns: .patterns
        case .ballot: .ballot
        case .scenario, nil: .scenario
        }
      documents[kind.rawValue].append(kind == .scenario ? Seeds.small(bytes) : bytes)
    }
    for kind in [Kind.scenario, .study, .patterns, .ballot] {
      precondition(!documents[kind.rawValue].isEmpty, "\(folder) holds no \(kind)")
    }
  }

  func count(_ kind: Kind) -> Int { documents[kind.rawValue].count }

  func document(_ kind: Kind, _ number: Int) -> [UInt8] {
    let documents = documents[kind.rawValue]
    return documents[number % documents.count]
  }

  /// The same with at most a hundred firms in a field, where that is right too.
  private static func small(_ bytes: [UInt8]) -> [UInt8] {
    let key = Array("\"firms\":".utf8)
    var small: [UInt8] = []
    var place = 0
    while place < bytes.count {
      small.append(bytes[place])
      place += 1
      guard small.count >= key.count, small.suffix(key.count).elementsEqual(key) else { continue }
      while place < bytes.count, bytes[place] == UInt8(ascii: " ") { place += 1 }
      let digits = bytes[place...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      small += digits.count > 2 ? Array("100".utf8) : Array(digits)
      place += digits.count
    }
    return AnyFile.check(.text(small, name: "-")).isEmpty ? small : bytes
  }
}

/// Names in a folder, in the order of their bytes, without `.` and `..`.
func fileNames(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != "." && name != ".." { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

func fileBytes(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { fatalError("cannot read \(path)") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return bytes }
    bytes += chunk[..<count]
  }
}

func writeFile(_ bytes: [UInt8], to path: String) {
  guard let file = fopen(path, "w") else { fatalError("cannot write \(path)") }
  precondition(fwrite(bytes, 1, bytes.count, file) == bytes.count, "cannot write \(path)")
  fclose(file)
}
