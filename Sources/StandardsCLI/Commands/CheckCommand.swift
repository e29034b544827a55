import ScenarioFiles

/// `check`: every mistake in files, before anything runs.
struct CheckCommand {
  private let arguments: ParsedArguments
  private let console: Console

  init(_ arguments: ParsedArguments, console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func execute() throws(Failure) {
    var findings: [Finding] = []
    var sound: [String] = []
    // `check Scenarios/*.json` meets the schemas too; they are made by this program, not read by it.
    for path in arguments.operands where !path.hasSuffix(".schema.json") {
      let mistakes = AnyFile.check(FileInput(operand: path, console: console))
      findings += mistakes
      if mistakes.isEmpty { sound.append(path) }
    }
    if arguments[.json] {
      console.print(JSONWriter.line(JSONNode(.array(findings.map(\.json)))))
    } else {
      for finding in findings { console.remark(finding.text) }
      for path in sound where !arguments[.quiet] { console.print("\(terminalSafe(path)): ok") }
    }
    guard !findings.isEmpty else { return }
    if let missing = findings.first(where: \.isMissingFile), findings.allSatisfy(\.isMissingFile) {
      throw .missing(path: missing.file, reason: missing.message)
    }
    throw .badInput(findings: findings.count)
  }
}
