import SimulationEngine
import StandardsModel

/// Scenario files: strict JSON to values of the model, mistakes to findings.
///
/// The way of a file: `JSONParser` reads bytes into nodes that know their place; `LayeredFile` follows
/// `extends` and merges the layers; `Setting` puts the values of `--set` in; the shapes in `Shapes/`
/// turn nodes into the values of `StandardsModel` and note where each number comes from; the checks in
/// `Checks/` compare what only makes sense together. No step stops at the first mistake, save for
/// bytes that are not JSON: all findings come at once, in the order of the file.
///
/// From the same shapes follow `ScenarioSchema` (JSON Schema 2020-12), `ParameterList`, and
/// `StartingPoint` (`new`).
public enum ScenarioFile {
  /// What a scenario is read for.
  public enum Purpose: Sendable {
    /// It must have a question and a calendar.
    case running
    /// It may be data for others to extend, without a question and a calendar of its own.
    case checking
  }

  /// Reads a scenario from a path, with the files that it extends.
  ///
  /// - Parameters:
  ///   - sets: as on the command line, `/pointer=value`.
  ///   - memoryLimit: bytes that a run may need at most.
  public static func load(
    path: String, sets: [String] = [], for purpose: Purpose = .running,
    memoryLimit: Int = MemoryCheck.standardLimit
  ) -> LoadedScenario {
    LoadedScenario(
      LayeredFile(path: path, kind: .scenario), sets: sets, purpose, memoryLimit: memoryLimit)
  }

  /// Reads a scenario from text, such as standard input; it cannot extend a file.
  public static func load(
    text: [UInt8], name: String, sets: [String] = [], for purpose: Purpose = .running,
    memoryLimit: Int = MemoryCheck.standardLimit
  ) -> LoadedScenario {
    LoadedScenario(
      LayeredFile(bytes: text, name: name, kind: .scenario), sets: sets, purpose,
      memoryLimit: memoryLimit)
  }
}

/// What became of a scenario file.
public struct LoadedScenario: Sendable {
  /// Nil where anything is wrong with it.
  public let document: ScenarioDocument?
  /// In the order of the file, then of the files that it extends, then of `--set`.
  public let findings: [Finding]
  /// Where numbers come from, by pointer; look up, do not iterate.
  public let provenance: [String: Provenance]
  /// The tree after layering and `--set`; nil where a file could not be read.
  public let resolved: JSONNode?
  /// The file and those it extends, in this order.
  public let files: [SourceFile]

  private let purpose: ScenarioFile.Purpose
  private let memoryLimit: Int

  public var scenario: Scenario? { document?.scenario }

  /// The file or one that it extends is not there: exit code 66.
  public var isMissingFile: Bool { findings.contains(where: \.isMissingFile) }

  init(
    _ layered: LayeredFile, sets: [String], _ purpose: ScenarioFile.Purpose, memoryLimit: Int
  ) {
    self.init(
      layered.node, files: layered.files, mistakes: layered.mistakes,
      settings: sets.map { Setting.parse($0) }, purpose, memoryLimit: memoryLimit)
  }

  private init(
    _ tree: JSONNode?, files: [SourceFile], mistakes: [Mistake],
    settings: [Result<Setting, Setting.Malformed>], _ purpose: ScenarioFile.Purpose,
    memoryLimit: Int
  ) {
    self.files = files
    self.purpose = purpose
    self.memoryLimit = memoryLimit
    var mistakes = mistakes
    guard var node = tree else {
      (document, provenance, resolved) = (nil, [:], nil)
      findings = Finding.sorted(mistakes, files)
      return
    }
    Setting.apply(
      settings, to: &node, of: ScenarioDocument.shape.description, file: files.count, &mistakes)
    var decoding = Decoding()
    var decoded = ScenarioDocument.shape.decode(
      node, ignoring: FileKind.headers, &decoding)
    mistakes += decoding.mistakes
    if purpose == .running, node["question"] == nil, node["calendar"] == nil {
      mistakes.append(
        Mistake(place: node.place, pointer: "", kind: .schema, message: Wording.notRunnable))
    }
    if var document = decoded {
      var check = Check(node: node, unsound: decoding.unsound)
      check.scenario(document.scenario, memoryLimit: memoryLimit)
      // Whoever sets another calendar asks another question of the same patterns.
      let isRedated = settings.contains {
        ((try? $0.get())?.pointer ?? "").hasPrefix("/calendar")
      }
      var strict = Check(node: node, unsound: decoding.unsound)
      strict.patterns(document.patterns, of: document.scenario)
      check.patterns(
        document.patterns, of: document.scenario, isOwn: { !isRedated && $0.file == 0 })
      // What is passed over here would be a mistake in a file of its own.
      let taken = Set(check.mistakes.map(\.pointer))
      let passedOver = Set(
        strict.mistakes.map(\.pointer).filter { !taken.contains($0) }.compactMap {
          $0.split(separator: "/").dropFirst().first.map {
            String($0).replacing("~1", with: "/").replacing("~0", with: "~")
          }
        })
      if !passedOver.isEmpty {
        node = node.without(passedOver, in: "patterns")
        for id in document.patterns.ids where passedOver.contains(id) {
          document.patterns[id] = nil
        }
        decoded = document
      }
      mistakes += check.mistakes
    }
    self.document = mistakes.isEmpty ? decoded : nil
    provenance = decoding.provenance
    resolved = node
    findings = Finding.sorted(mistakes, files)
  }

  /// The same scenario with other values at some pointers, for arms and points of a study. It
  /// remembers no findings of before: ask only of a scenario without any.
  public func setting(_ values: [(pointer: String, value: JSONNode)]) -> LoadedScenario {
    LoadedScenario(
      resolved, files: files, mistakes: [],
      settings: values.map { .success(Setting(pointer: $0.pointer, value: $0.value)) },
      purpose, memoryLimit: memoryLimit)
  }
}
