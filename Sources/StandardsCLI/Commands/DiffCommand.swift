import ScenarioFiles

/// `diff`: how two scenarios differ, value by value, with where each value comes from.
struct DiffCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func execute() throws(Failure) {
    let left = try load(arguments.operands[0], console: console)
    let right = try load(arguments.operands[1], console: console)
    let differences = ScenarioDifference.between(left.loaded, right.loaded)
    if arguments[.json] {
      let nodes = differences.map { difference in
        JSONNode.record([
          "pointer": .string(difference.pointer),
          "a": .optional(difference.left), "b": .optional(difference.right),
          "a_source": .optional(difference.leftSource),
          "b_source": .optional(difference.rightSource),
        ])
      }
      console.print(JSONWriter.line(JSONNode(.array(nodes))))
      return
    }
    if differences.isEmpty {
      console.print("no difference")
      return
    }
    var table = TextTable([("pointer", .left), ("A", .left), ("B", .left), ("source", .left)])
    for difference in differences {
      let sources = [
        difference.leftSource.map { "A: \($0)" }, difference.rightSource.map { "B: \($0)" },
      ]
      table.append([
        difference.pointer, difference.left ?? "–", difference.right ?? "–",
        sources.compactMap { $0 }.joined(separator: "; "),
      ])
    }
    for line in table.lines(console.output.style) { console.print(line) }
  }
}
