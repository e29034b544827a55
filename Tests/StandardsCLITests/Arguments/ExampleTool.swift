import StandardsCLI
import Testing

/// A program with every kind of operand and option, so that tests of the parser do not change when a
/// command is added to the real one.
let exampleTool = ToolSpecification(
  name: "example-tool", version: "1.2.3", summary: "shows what a declaration can hold",
  commands: [
    CommandSpecification(
      name: "run", summary: "run one scenario", discussion: "It's long.",
      operands: [OperandSpecification("SCENARIO", kind: .file, summary: "a file")],
      options: [
        CommandOption<UInt64>.seed.specification, CommandOption<Int>.replicates.specification,
        CommandOption<Int?>.jobs.specification, CommandOption<[String]>.set.specification,
        CommandOption<[String]>.patterns.specification, CommandOption<String?>.out.specification,
        CommandOption<Bool>.dryRun.specification, CommandOption<Bool>.force.specification,
        CommandOption<Double?>.timeLimit.specification,
      ], examples: [.init("example-tool run x.json", "Runs it.")]),
    CommandSpecification(
      name: "check", summary: "find mistakes in what's there",
      operands: [OperandSpecification("FILE", .oneOrMore, kind: .file, summary: "files")],
      options: [CommandOption<Bool>.json.specification]),
    CommandSpecification(
      name: "diff", summary: "compare two",
      operands: [
        OperandSpecification("A", kind: .file, summary: "one"),
        OperandSpecification("B", kind: .file, summary: "another"),
      ]),
    CommandSpecification(
      name: "schema", summary: "print the schema of a kind of file",
      operands: [
        OperandSpecification(
          "KIND", kind: .choice(["scenario", "study"]), summary: "scenario or study")
      ]),
    CommandSpecification(
      name: "help", summary: "say what a command does",
      operands: [OperandSpecification("COMMAND", .optional, kind: .text, summary: "a command")]),
  ],
  commonOptions: [
    CommandOption<Bool>.quiet.specification, CommandOption<Bool>.help.specification,
    CommandOption<Bool>.version.specification,
  ])

extension ToolSpecification: CustomTestStringConvertible {
  public var testDescription: String { name }
}
