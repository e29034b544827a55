/// `report`: draws a folder's report again, from its files alone.
struct ReportCommand {
  let arguments: ParsedArguments
  let console: Console

  func execute() throws(Failure) {
    let path = arguments.operands[0]
    let tables = ResultsFolder(path: path).tables
    guard ["runs", "indices", "posterior", "boxes", "robustness"].contains(where: tables.contains)
    else {
      throw .missing(path: path, reason: "holds no runs.csv, so it is no folder of results")
    }
    try writeReport(folder: path, drawings: arguments[.svg])
    if !arguments[.quiet] {
      console.remark("report: \(terminalSafe(path))/report.html")
      if arguments[.svg] { console.remark("figures: \(terminalSafe(path))/figures") }
    }
  }
}

extension CommandOption where Value == Bool {
  /// Declared here, as only this command has it.
  public static var svg: Self {
    Self("svg", summary: "also write each figure as an SVG file, to DIR/figures")
  }
}
