/// The commands there are.
public enum CommandName: String, Sendable, CaseIterable {
  case run, check, cite, completion, man, help
}

/// The program's declaration: parsing, help, completions and the manual follow from it.
public func standardsTool(version: String) -> ToolSpecification {
  ToolSpecification(
    name: "standards-sim", version: version,
    summary: "simulate how states, firms and standards bodies make international standards",
    commands: CommandName.allCases.map(\.specification),
    commonOptions: [
      CommandOption<Bool>.quiet.specification, CommandOption<Bool>.help.specification,
      CommandOption<Bool>.version.specification,
    ])
}

extension CommandName {
  public var specification: CommandSpecification {
    switch self {
    case .run:
      CommandSpecification(
        name: rawValue, summary: "run one scenario many times and answer its question",
        discussion: """
          Writes tables, a report and a verdict on the scenario's predictions to a folder that \
          appears when it is complete. The same scenario, seed and number of replicates give the \
          same bytes on any machine and with any number of workers.
          """,
        operands: [.scenario],
        options: [
          CommandOption<UInt64>.seed.specification, CommandOption<Int>.replicates.specification,
          CommandOption<Int?>.jobs.specification, CommandOption<[String]>.set.specification,
          CommandOption<[String]>.patterns.specification, CommandOption<String?>.out.specification,
          CommandOption<Bool>.dryRun.specification, CommandOption<Bool>.force.specification,
          CommandOption<Double?>.timeLimit.specification, CommandOption<Bool>.json.specification,
        ],
        examples: [
          .init(
            "standards-sim run Scenarios/baseline.json --replicates 100 --out Results/baseline",
            "One hundred runs, with results in a folder of their own."),
          .init(
            "standards-sim run Scenarios/baseline.json --dry-run",
            "How long it would take and how much it would write."),
        ])
    case .check:
      CommandSpecification(
        name: rawValue, summary: "find every mistake in files before anything runs",
        discussion: "Findings read FILE:LINE:COLUMN: error: what is wrong and what is accepted.",
        operands: [
          OperandSpecification(
            "FILE", .oneOrMore, kind: .file,
            summary: "scenarios, studies, patterns or ballots; - is standard input")
        ],
        options: [CommandOption<Bool>.json.specification],
        examples: [.init("standards-sim check Scenarios/*.json", "All scenarios at once.")])
    case .cite:
      CommandSpecification(
        name: rawValue, summary: "print how to cite this program",
        options: [CommandOption<Bool>.json.specification])
    case .completion:
      CommandSpecification(
        name: rawValue, summary: "print a script that completes command lines",
        operands: [
          OperandSpecification(
            "SHELL", kind: .choice(Shell.allCases.map(\.rawValue)), summary: "bash, zsh or fish")
        ],
        examples: [
          .init("source <(standards-sim completion bash)", "Completion in the current shell.")
        ])
    case .man:
      CommandSpecification(
        name: rawValue, summary: "print the manual page",
        examples: [.init("standards-sim man | man -l -", "Reads it.")])
    case .help:
      CommandSpecification(
        name: rawValue, summary: "say what the program or a command does",
        operands: [
          OperandSpecification(
            "COMMAND", .optional,
            kind: .choice(CommandName.allCases.map(\.rawValue)), summary: "one of the commands")
        ])
    }
  }
}

extension OperandSpecification {
  /// A scenario to read.
  static let scenario = OperandSpecification(
    "SCENARIO", kind: .file, summary: "a scenario file; - is standard input")
}
