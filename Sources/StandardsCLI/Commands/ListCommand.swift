import ScenarioFiles

/// `list`: the scenarios with the questions they ask.
struct ListCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func execute() {
    let listed = ListedScenario.all(in: "Scenarios")
    if arguments[.json] {
      let nodes = listed.map { scenario in
        JSONNode.record([
          "name": .string(scenario.name), "path": .string(scenario.path),
          "kind": .string(scenario.kind.rawValue), "question": .string(scenario.question),
        ])
      }
      console.print(JSONWriter.line(JSONNode(.array(nodes))))
      return
    }
    var table = TextTable([("name", .left), ("kind", .left), ("question", .left)])
    for scenario in listed {
      table.append([scenario.name, scenario.kind.rawValue, scenario.question])
    }
    for line in table.lines(console.output.style) { console.print(line) }
  }
}
