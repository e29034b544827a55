import SimulationEngine
import StandardsModel

extension Check {
  /// A name stands for one thing in the whole scenario: draws and rows are addressed by it. What is
  /// unique within one object, the parser sees to.
  mutating func names(_ scenario: Scenario) {
    folderName(scenario.name)
    unique(
      "standard",
      scenario.fields.flatMap { field in
        field.value.standards.ids.map { ($0, ["fields", field.id, "standards", $0]) }
      })
    unique(
      "committee",
      scenario.bodies.flatMap { body in
        body.value.committees.ids.map { ($0, ["bodies", body.id, "committees", $0]) }
          + drawnNames(of: body.id, body.value.anonymousCommittees)
      })
    unique(
      "project",
      scenario.bodies.flatMap { body in
        body.value.projects.ids.map { ($0, ["bodies", body.id, "projects", $0]) }
      })
  }

  /// The name of a scenario is that of its results' folder, too.
  private mutating func folderName(_ name: String) {
    let isUsable =
      name.utf8.count <= 200 && name != "." && name != ".." && !name.utf8.contains(0x2F)
      && !name.unicodeScalars.contains(where: Wording.isControl)
    if !isUsable { add(.value, Wording.badFolderName(name), at: ["name"]) }
  }

  /// Committees known by their number alone get names of this kind.
  private func drawnNames(
    of body: String, _ totals: AnonymousCommittees
  ) -> [(name: String, path: [String])] {
    let path = ["bodies", body, "anonymous-committees"]
    return [
      (CommitteeLevel.technicalCommittee, totals.technicalCommittees),
      (.subcommittee, totals.subcommittees),
    ].flatMap { level, count in
      (0..<max(0, count)).map { number in
        (AnonymousCommittees.designation(body: body, level: level, number: number + 1), path)
      }
    }
  }

  /// The one written first keeps the name.
  private mutating func unique(_ what: String, _ names: [(name: String, path: [String])]) {
    var first: [String: [String]] = [:]
    for (name, path) in names {
      guard let other = first[name] else {
        first[name] = path
        continue
      }
      let places = (keyPlace(of: other), keyPlace(of: path))
      let isLater =
        (places.1.file, places.1.line, places.1.column)
        >= (places.0.file, places.0.line, places.0.column)
      let (kept, refused, place) =
        isLater ? (other, path, places.0) : (path, other, places.1)
      first[name] = kept
      addAtKey(
        .value, Wording.takenName(name, what, kept[1], line: Int(place.line)), at: refused)
    }
  }
}
