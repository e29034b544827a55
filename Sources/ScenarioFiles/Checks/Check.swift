import SimulationEngine
import StandardsModel

/// What only makes sense together: names that must exist, dates in order, shares that add up.
///
/// The checks run on a document even where parts of it could not be read, so that all mistakes come
/// at once; what could not be read is `unsound` and nothing is concluded from it.
struct Check {
  let node: JSONNode
  let unsound: Set<String>
  var mistakes: [Mistake] = []
  /// Names compared so far in search of the one that was meant.
  var comparisons = 0
  private var index = PlaceIndex()

  init(node: JSONNode, unsound: Set<String>) {
    self.node = node
    self.unsound = unsound
  }

  mutating func scenario(_ scenario: Scenario, memoryLimit: Int) {
    names(scenario)
    dates(scenario)
    references(scenario)
    memberships(scenario)
    shares(scenario)
    efforts(scenario)
    networks(scenario)
    camps(scenario)
    markets(scenario)
    for body in scenario.bodies {
      threshold(body.value.rule, at: ["bodies", body.id, "rule"])
      rules(of: body.value, at: ["bodies", body.id])
    }
    memory(scenario, limit: memoryLimit)
  }

  func isSound(_ path: [String]) -> Bool {
    (0...path.count).allSatisfy { !unsound.contains(JSONPointer.text(path.prefix($0))) }
  }

  mutating func add(
    _ kind: Finding.Kind, _ message: String, at path: [String], suggestion: String? = nil
  ) {
    guard isSound(path) else { return }
    mistakes.append(
      Mistake(
        place: index.place(of: path, in: node), pointer: JSONPointer.text(path), kind: kind,
        message: message, suggestion: suggestion))
  }

  /// Where a key stands, or the nearest thing above it that was written.
  mutating func keyPlace(of path: [String]) -> Place {
    index.keyPlace(of: path, in: node) ?? index.place(of: path, in: node)
  }

  /// The same at a key, where the name itself is wrong.
  mutating func addAtKey(
    _ kind: Finding.Kind, _ message: String, at path: [String], suggestion: String? = nil
  ) {
    guard isSound(path) else { return }
    mistakes.append(
      Mistake(
        place: keyPlace(of: path), pointer: JSONPointer.text(path), kind: kind, message: message,
        suggestion: suggestion))
  }
}
