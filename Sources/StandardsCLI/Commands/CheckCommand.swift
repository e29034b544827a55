import ScenarioFiles

/// `check`: every mistake in files, before anything runs.
struct CheckCommand {
  let arguments: ParsedArguments
  let console: Console

  func execute() throws(Failure) {
    var findings: [Finding] = []
    var sound: [String] = []
    // `check Scenarios/*.json` meets the schemas too; they are made by this program, not read by it.
    for path in arguments.operands where !path.hasSuffix(".schema.json") {
      let input = FileInput(operand: path, console: console)
      var mistakes = AnyFile.check(input)
      // What a study names is looked up in its scenario.
      if mistakes.isEmpty, case .path = input, AnyFile.kind(of: input) == .study {
        mistakes = StudyLoader(console: console, seed: 1).findings(path)
      }
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
