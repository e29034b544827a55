import ScenarioFiles
import SimulationEngine
import StandardsModel

/// `show`: a scenario with all layers resolved. As text, every number with where it comes from; with
/// `--json`, one file that needs no other.
struct ShowCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func execute() throws(Failure) {
    let sound = try load(path, sets: arguments[.set], console: console)
    if arguments[.json] {
      console.write(sound.loaded.resolvedText ?? "")
      return
    }
    console.print(terminalSafe("\(sound.scenario.name): \(sound.scenario.question)"))
    for prediction in sound.scenario.predictions {
      console.print(terminalSafe("prediction \(prediction.id): \(prediction.value)"))
    }
    console.print("")
    var table = TextTable([
      ("pointer", .left), ("value", .right), ("unit", .left), ("kind", .left), ("range", .left),
      ("written in", .left), ("source", .left),
    ])
    for row in ParameterList.rows(of: sound.loaded) {
      table.append([
        row.pointer, row.valueText, row.unit, row.isDefault ? "default" : row.kind.rawValue,
        row.rangeText, sound.loaded.origin(of: row.pointer) ?? "", row.source ?? "",
      ])
    }
    for line in table.lines(console.output.style) { console.print(line) }
  }

  /// A shipped scenario may be named without its folder and ending.
  private var path: String {
    let operand = arguments.operands[0]
    let listed = ListedScenario.all(in: "Scenarios").first { $0.name == operand }
    return listed?.path ?? operand
  }
}

extension ParameterList.Row {
  var valueText: String {
    JSONWriter.text(isInteger ? JSONNumber(Int(value)) : JSONNumber(value))
  }

  var rangeText: String {
    range.map {
      "\(JSONWriter.text(JSONNumber($0.lowerBound))) to \(JSONWriter.text(JSONNumber($0.upperBound)))"
    } ?? ""
  }
}
