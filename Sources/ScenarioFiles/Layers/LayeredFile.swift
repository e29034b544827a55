/// A file that was read, with what identifies its content.
public struct SourceFile: Sendable, Equatable {
  /// As it was named, bases relative to the same folder.
  public var name: String
  public var sha256: String
}

/// A file and those it extends, as one tree.
struct LayeredFile {
  static let maximumLayers = 32

  /// Nil where a file of the chain cannot be read.
  var node: JSONNode?
  var files: [SourceFile] = []
  var mistakes: [Mistake] = []

  /// Files above one another, from the one named to the last that it extends.
  private var layers: [JSONNode] = []
  private var realPaths: [String] = []
  private let limits: JSONLimits

  /// Reads a file and the chain of those it extends.
  init(path: String, kind: FileKind, limits: JSONLimits = JSONLimits()) {
    self.limits = limits
    var name = path
    var reference: (place: Place, pointer: String)?
    while true {
      let number = files.count
      let bytes: [UInt8]
      do {
        bytes = try FileSystem.read(name, limit: limits.bytes)
      } catch {
        if files.isEmpty { files.append(SourceFile(name: name, sha256: "")) }
        mistakes.append(
          Mistake(
            place: reference?.place ?? Place(file: 0, line: 1, column: 1),
            pointer: reference?.pointer ?? "", kind: .reference,
            message: Wording.cannotOpen(name, error.reason), isMissingFile: true))
        return
      }
      files.append(SourceFile(name: name, sha256: SHA256.hexadecimal(bytes)))
      realPaths.append(FileSystem.realPath(name) ?? name)
      guard let node = parse(bytes, number: number, kind: kind) else { return }
      layers.append(node)
      guard kind == .scenario, let base = node["extends"] else { break }
      guard let next = resolve(base, from: name) else { return }
      reference = (base.place, "/extends")
      name = next
    }
    merge()
  }

  /// Reads a text that has no folder, such as standard input.
  init(bytes: [UInt8], name: String, kind: FileKind, limits: JSONLimits = JSONLimits()) {
    self.limits = limits
    files = [SourceFile(name: name, sha256: SHA256.hexadecimal(bytes))]
    guard let node = parse(bytes, number: 0, kind: kind) else { return }
    if kind == .scenario, let base = node["extends"] {
      refuse(base, .reference, Wording.extendsFromText)
      return
    }
    layers = [node]
    merge()
  }

  private mutating func parse(_ bytes: [UInt8], number: Int, kind: FileKind) -> JSONNode? {
    let outcome = JSONParser.parse(bytes, file: number, limits: limits)
    mistakes += outcome.mistakes
    guard let node = outcome.node else { return nil }
    FileKind.checkHeader(node, expected: kind, &mistakes)
    return node
  }

  private mutating func refuse(_ base: JSONNode, _ kind: Finding.Kind, _ message: String) {
    mistakes.append(
      Mistake(place: base.place, pointer: "/extends", kind: kind, message: message))
  }

  /// The path of an extended file; nil, with a finding, where it may not be read.
  private mutating func resolve(_ base: JSONNode, from name: String) -> String? {
    guard case .string(let relative) = base.value, !relative.isEmpty else {
      refuse(base, .schema, Wording.wrongType(expected: "a path", found: base.value))
      return nil
    }
    guard relative.utf8.first != UInt8(ascii: "/") else {
      refuse(base, .reference, Wording.absoluteExtends)
      return nil
    }
    guard files.count < Self.maximumLayers else {
      refuse(base, .reference, Wording.tooManyLayers(Self.maximumLayers))
      return nil
    }
    let folder = FileSystem.folder(of: name)
    let path = FileSystem.join(folder, relative)
    let home = FileSystem.realPath(folder) ?? folder
    let root = Self.root(of: home)
    guard let real = FileSystem.realPath(path) else {
      // Nothing is there; whether it would lie outside is read off the path itself.
      if Self.climbsOut(relative, of: home, root) {
        refuse(base, .reference, Wording.outside(relative, FileSystem.lastComponent(root)))
        return nil
      }
      return path
    }
    guard real == root || real.utf8.starts(with: (root == "/" ? root : root + "/").utf8) else {
      refuse(base, .reference, Wording.outside(relative, FileSystem.lastComponent(root)))
      return nil
    }
    guard FileSystem.isFile(real) || FileSystem.isFolder(real) else {
      refuse(base, .reference, Wording.notAFile(relative))
      return nil
    }
    if let first = realPaths.firstIndex(of: real) {
      refuse(base, .reference, Wording.cycle(files[first...].map(\.name) + [files[first].name]))
      return nil
    }
    return path
  }

  /// The nearest folder above that holds `scenario.schema.json`, else the folder itself.
  private static func root(of folder: String) -> String {
    var candidate = folder
    while true {
      if FileSystem.exists(FileSystem.join(candidate, FileKind.scenario.schemaName)) {
        return candidate
      }
      let parent = FileSystem.folder(of: candidate)
      guard parent != candidate, parent != "." else { return folder }
      candidate = parent
    }
  }

  private static func climbsOut(_ relative: String, of home: String, _ root: String) -> Bool {
    var depth = home.split(separator: "/").count - root.split(separator: "/").count
    for step in relative.split(separator: "/") where step != "." {
      depth += step == ".." ? -1 : 1
      if depth < 0 { return true }
    }
    return false
  }

  private mutating func merge() {
    guard var merged = layers.last else { return }
    for layer in layers.dropLast().reversed() {
      let (result, idle) = MergePatch.apply(layer, to: merged)
      merged = result
      for nothing in idle {
        let key = nothing.path.last ?? ""
        mistakes.append(
          Mistake(
            place: nothing.place, pointer: JSONPointer.text(nothing.path), kind: .reference,
            message: Wording.removesNothing(key),
            suggestion: NearestName.suggestion(for: key, among: nothing.known)))
      }
    }
    // The position of the whole is that of the file that was named.
    if let top = layers.first { merged.place = top.place }
    node = merged
  }
}
