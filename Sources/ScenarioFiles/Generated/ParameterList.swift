/// The numbers of the language and of a scenario, with what they mean: for `parameters`, `show` and
/// `parameters.csv`.
public enum ParameterList {
  /// A number that a scenario may set.
  public struct Declared: Sendable {
    /// With names in braces: `/fields/{field}/network-benefit`.
    public let pointer: String
    public let meaning: String
    public let unit: String
    /// Nil where it must be given, or belongs to a map.
    public let initial: String?
    /// In words: `from 0 to 1`.
    public let range: String
    public let isInteger: Bool
  }

  /// A number that a scenario has.
  public struct Row: Sendable {
    public let pointer: String
    public let meaning: String
    public let unit: String
    public let value: Double
    public let isInteger: Bool
    public let kind: Provenance.Kind
    public let range: ClosedRange<Double>?
    public let source: String?
    /// It is nowhere written: the neutral default of the language.
    public let isDefault: Bool
  }

  /// All numbers that the scenario language has, but those of patterns.
  public static var declared: [Declared] {
    var rows: [Declared] = []
    walk(ScenarioDocument.shape.description, "", &rows)
    return rows
  }

  private static func walk(_ object: ObjectDescription, _ pointer: String, _ rows: inout [Declared])
  {
    for member in object.members where pointer != "" || member.key != "patterns" {
      walk(member.type, member, pointer + "/" + member.key, &rows)
    }
  }

  private static func walk(
    _ type: Description, _ member: MemberDescription, _ pointer: String, _ rows: inout [Declared]
  ) {
    switch type {
    case .number(let range, let unit), .integer(let range, let unit):
      // Kinds of one list may share a key, as networks do: told once, as the first kind has it.
      if rows.contains(where: { $0.pointer == pointer }) { return }
      var initial: String?
      if let node = member.initial, case .number(let number) = node.value {
        initial = JSONWriter.text(number)
      }
      var isInteger = false
      if case .integer = type { isInteger = true }
      rows.append(
        Declared(
          pointer: pointer, meaning: member.meaning, unit: unit, initial: initial,
          range: range.words(), isInteger: isInteger))
    case .object(let object): walk(object, pointer, &rows)
    case .map(let keys, let element): walk(element, member, pointer + "/{\(keys.noun)}", &rows)
    case .oneOf(_, let objects):
      for object in objects {
        // Kinds that stand in a map have keys in common, each with a meaning of its own.
        let isEntry = pointer.hasSuffix("}")
        let kind = object.member("kind").flatMap { member -> String? in
          if case .choice(let words) = member.type { words.first } else { nil }
        }
        let place = isEntry ? "\(pointer.dropLast()): \(kind ?? object.name)}" : pointer
        walk(object, place, &rows)
      }
    // Expectations of patterns and lists are not parameters of a run.
    default: break
    }
  }

  /// The numbers of a scenario that `isWanted` chooses by pointer, in the order of the language, maps in the
  /// order of their names. World data are many: by default they are left out.
  public static func rows(
    of loaded: LoadedScenario,
    where isWanted: (String) -> Bool = { !isWorldData($0) }
  ) -> [Row] {
    var rows: [Row] = []
    guard let node = loaded.resolved else { return rows }
    walk(ScenarioDocument.shape.description, node, [], loaded, isWanted, &rows)
    return rows
  }

  /// States' data and the dated sizes of markets, which come from tables.
  public static func isWorldData(_ pointer: String) -> Bool {
    if pointer.utf8.starts(with: "/world/".utf8) { return true }
    guard pointer.utf8.starts(with: "/fields/".utf8), let path = JSONPointer.path(pointer) else {
      return false
    }
    return path.count > 3 && path[2] == "buyers"
  }

  private static func walk(
    _ object: ObjectDescription, _ node: JSONNode?, _ path: [String], _ loaded: LoadedScenario,
    _ isWanted: (String) -> Bool, _ rows: inout [Row]
  ) {
    for member in object.members where !path.isEmpty || member.key != "patterns" {
      walk(
        member.type, member, node?[member.key], path + [member.key], loaded, isWanted, &rows)
    }
  }

  private static func walk(
    _ type: Description, _ member: MemberDescription, _ node: JSONNode?, _ path: [String],
    _ loaded: LoadedScenario, _ isWanted: (String) -> Bool, _ rows: inout [Row]
  ) {
    switch type {
    case .number(_, let unit), .integer(_, let unit):
      let pointer = JSONPointer.text(path)
      let written = node.map { $0["value"] ?? $0 }
      guard isWanted(pointer), let shown = written ?? member.initial,
        case .number(let number) = shown.value
      else { return }
      let provenance = loaded.provenance[pointer]
      var isInteger = false
      if case .integer = type { isInteger = true }
      rows.append(
        Row(
          pointer: pointer, meaning: member.meaning, unit: unit, value: number.double,
          isInteger: isInteger, kind: provenance?.kind ?? .assumed, range: provenance?.range,
          source: provenance?.source, isDefault: written == nil))
    case .object(let object):
      walk(object, node, path, loaded, isWanted, &rows)
    case .map(_, let element):
      guard let node, case .object(let members) = node.value else {
        return
      }
      let entries = members.filter { $0.key != "note" && $0.key != "source" }
      for entry in entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        walk(element, member, entry.node, path + [entry.key], loaded, isWanted, &rows)
      }
    case .oneOf(_, let objects):
      guard case .string(let kind)? = node?["kind"]?.value else { return }
      let chosen = objects.first { object in
        if case .choice(let words)? = object.member("kind")?.type { words == [kind] } else { false }
      }
      if let chosen { walk(chosen, node, path, loaded, isWanted, &rows) }
    default: break
    }
  }
}
