import ScenarioFiles

/// `parameters`: what can be set, or what a scenario sets.
struct ParametersCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func execute() throws(Failure) {
    guard let path = arguments.operands.first else { return declared() }
    let rows = ParameterList.rows(of: try load(path, console: console).loaded)
    if arguments[.json] {
      print(
        rows.map { row in
          .record([
            "pointer": .string(row.pointer), "meaning": .string(row.meaning),
            "unit": .string(row.unit), "value": .double(row.value),
            "kind": .string(row.kind.rawValue), "range": .string(row.rangeText),
            "source": .optional(row.source),
          ])
        })
      return
    }
    var table = TextTable([
      ("pointer", .left), ("value", .right), ("unit", .left), ("kind", .left), ("range", .left),
      ("meaning", .left),
    ])
    for row in rows {
      table.append([
        row.pointer, row.valueText, row.unit, row.isDefault ? "default" : row.kind.rawValue,
        row.rangeText, row.meaning,
      ])
    }
    for line in table.lines(console.output.style) { console.print(line) }
  }

  private func declared() {
    let rows = ParameterList.declared
    if arguments[.json] {
      print(
        rows.map { row in
          .record([
            "pointer": .string(row.pointer), "meaning": .string(row.meaning),
            "unit": .string(row.unit), "default": .optional(row.initial),
            "range": .string(row.range),
          ])
        })
      return
    }
    var table = TextTable([
      ("pointer", .left), ("default", .right), ("unit", .left), ("range", .left),
      ("meaning", .left),
    ])
    for row in rows {
      table.append([row.pointer, row.initial ?? "", row.unit, row.range, row.meaning])
    }
    for line in table.lines(console.output.style) { console.print(line) }
  }

  private func print(_ rows: [JSONNode]) {
    console.print(JSONWriter.line(JSONNode(.array(rows))))
  }
}
