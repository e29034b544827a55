import SimulationEngine
import StandardsModel

extension ExplainCommand {
  /// What governments decided, month by month, and what fell and came back with it.
  func tell(_ story: GovernmentStory) {
    guard !story.happenings.isEmpty else { return }
    let style = console.output.style
    console.print(style.bold("governments") + ", run \(arguments[.run])")
    for (month, happening, presence) in story.happenings {
      let words =
        switch happening {
        case .begins(let lever, let state, let target):
          "\(lever) of \(state) against \(target) begins"
        case .moved(let move, let state, let lever, let partners):
          Self.sentence(move, by: state, lever: lever, partners: partners)
        }
      let present = presence.map { "\($0.state) \(significant($0.value, digits: 3))" }
      console.print(
        "\(month)  "
          + terminalSafe(
            words + (present.isEmpty ? "" : "; present: \(present.joined(separator: ", "))")))
    }
    var table = TextTable([
      ("course", .left), ("before", .right), ("lowest", .right), ("in", .left),
      ("nine tenths back", .left), ("at the end", .right),
    ])
    for course in story.courses {
      table.append([
        terminalSafe(course.name), significant(course.before, digits: 3),
        significant(course.lowest, digits: 3), "\(course.lowestAt)",
        course.lowest < course.before ? course.recovered.map { "\($0)" } ?? "never" : "no fall",
        significant(course.last, digits: 3),
      ])
    }
    for line in table.lines(style) { console.print(line) }
    console.print("")
  }
}
