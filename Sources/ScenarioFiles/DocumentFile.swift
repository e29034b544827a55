import SimulationEngine
import StandardsModel

/// A study, a patterns file or a ballot: files of one layer.
public struct LoadedDocument<Value: Sendable>: Sendable {
  /// Nil where anything is wrong with it.
  public let value: Value?
  public let findings: [Finding]
  public let provenance: [String: Provenance]
  /// The tree as it was written.
  public let tree: JSONNode?
  /// The file alone; empty digest where it could not be read.
  public let files: [SourceFile]

  public var isMissingFile: Bool { findings.contains(where: \.isMissingFile) }

  init(_ layered: LayeredFile, _ shape: Shape<Value>, _ checks: (inout Check, Value) -> Void) {
    files = layered.files
    tree = layered.node
    var mistakes = layered.mistakes
    var decoding = Decoding()
    let value = layered.node.flatMap {
      shape.decode($0, ignoring: ["$schema", "format"], &decoding)
    }
    mistakes += decoding.mistakes
    if let value, let node = layered.node {
      var check = Check(node: node, unsound: decoding.unsound)
      checks(&check, value)
      mistakes += check.mistakes
    }
    self.value = mistakes.isEmpty ? value : nil
    provenance = decoding.provenance
    findings = Finding.sorted(mistakes, layered.files)
  }
}

/// Patterns in a file of their own, to hold scenarios to facts that their authors have not seen.
public struct PatternsDocument: Sendable, Equatable {
  public var name = ""
  public var sources: Keyed<String> = [:]
  public var patterns: Keyed<PatternSpecification> = [:]

  public init() {}
}

extension PatternsDocument: Declared {
  static let shape = Shape<PatternsDocument>(
    "patterns", "Facts that simulated tables are held to.", { PatternsDocument() },
    [
      .init("name", \.name, .text, "Short name."),
      .init("sources", \.sources, .map(.names(of: "citation"), .text), "Citations by short name."),
      .init(
        "patterns", \.patterns, .map(.names(of: "pattern"), .object), required: true,
        "The facts, by name."),
    ])
}

/// Where a text comes from: a path, or bytes with a name to show (standard input).
public enum FileInput: Sendable {
  case path(String)
  case text([UInt8], name: String)

  func layered(_ kind: FileKind) -> LayeredFile {
    switch self {
    case .path(let path): LayeredFile(path: path, kind: kind)
    case .text(let bytes, let name): LayeredFile(bytes: bytes, name: name, kind: kind)
    }
  }
}

public enum StudyFile {
  public static func load(_ input: FileInput) -> LoadedDocument<StudySpecification> {
    LoadedDocument(input.layered(.study), StudySpecification.shape) { $0.study($1) }
  }
}

public enum PatternsFile {
  /// - Parameter scenario: what the patterns are held against; without it, names of states, standards
  ///   and the like are not looked up.
  public static func load(
    _ input: FileInput, for scenario: Scenario? = nil
  ) -> LoadedDocument<PatternsDocument> {
    LoadedDocument(input.layered(.patterns), PatternsDocument.shape) {
      $0.patterns($1.patterns, of: scenario)
    }
  }
}

public enum BallotFile {
  public static func load(_ input: FileInput) -> LoadedDocument<BallotSpecification> {
    LoadedDocument(input.layered(.ballot), BallotSpecification.shape) { $0.ballot($1) }
  }
}

/// Checks a file of any kind, as its `$schema` says.
public enum AnyFile {
  /// The kind that a file says it is; nil where it cannot be read or does not say.
  public static func kind(of input: FileInput) -> FileKind? {
    let bytes: [UInt8]
    switch input {
    case .text(let text, _): bytes = text
    case .path(let path):
      guard let read = try? FileSystem.read(path, limit: JSONLimits().bytes) else { return nil }
      bytes = read
    }
    return JSONParser.parse(bytes).node.flatMap { FileKind.claimed(by: $0) }
  }

  /// All findings of a file; where it does not say what it is, those of a scenario.
  public static func check(_ input: FileInput, sets: [String] = []) -> [Finding] {
    switch kind(of: input) {
    case .study: return StudyFile.load(input).findings
    case .patterns: return PatternsFile.load(input).findings
    case .ballot: return BallotFile.load(input).findings
    case .scenario, nil:
      let loaded = LoadedScenario(
        input.layered(.scenario), sets: sets, .checking, memoryLimit: MemoryCheck.standardLimit)
      return loaded.findings + RunScenarios(loaded).findings
    }
  }
}
