import StandardsCLI
import Testing

/// Help, completions and manual follow from the declaration: nothing declared may be missing there.
@Suite struct DocumentationTests {
  static let tools = [standardsTool(version: "1.2.3"), exampleTool]

  @Test(arguments: tools)
  func `the declaration is sound`(tool: ToolSpecification) {
    #expect(Set(tool.commands.map(\.name)).count == tool.commands.count)
    for command in tool.commands {
      let options = command.options + tool.commonOptions
      #expect(Set(options.map(\.name)).count == options.count, "\(command.name)")
      let shorts = options.compactMap(\.short)
      #expect(Set(shorts).count == shorts.count, "\(command.name)")
      for option in options {
        #expect((option.kind == .flag) == option.placeholder.isEmpty, "\(option.name)")
        #expect(!option.summary.hasSuffix("."), "\(option.name)")
      }
      // Only the last operand may be left out or repeated, else places would shift.
      for operand in command.operands.dropLast() { #expect(operand.count == .one) }
    }
  }

  @Test(arguments: tools)
  func `help names every command, option and exit code within 80 columns`(
    tool: ToolSpecification
  ) {
    let help = HelpText(tool)
    let overview = help.overview()
    for command in tool.commands {
      #expect(overview.contains("  \(command.name) "))
      let text = help.command(command)
      for option in command.options + tool.commonOptions {
        #expect(text.contains("--\(option.name)"), "\(command.name)")
      }
      for operand in command.operands { #expect(text.contains(operand.name)) }
      let examples = command.examples.map { "  " + $0.line }
      for line in text.split(separator: "\n") where !examples.contains(String(line)) {
        #expect(line.count <= 80, "\(line)")
      }
    }
    for code in ExitCode.allCases { #expect(overview.contains("  \(code.rawValue) ")) }
  }

  @Test func `one command's help reads well`() {
    #expect(
      HelpText(exampleTool).command(exampleTool.command("schema")!) == """
        Print the schema of a kind of file.

        Usage:
          example-tool schema KIND

        Arguments:
          KIND  scenario or study

        Options:
          -q, --quiet    print no progress and no remarks
          -h, --help     say what the command does
          -V, --version  print the version

        """)
  }

  @Test(arguments: Shell.allCases, tools)
  func `completions know every command and option`(shell: Shell, tool: ToolSpecification) {
    let script = shell.completions(for: tool)
    for command in tool.commands {
      #expect(script.contains(command.name))
      for option in command.options { #expect(script.contains(option.name)) }
    }
  }

  @Test(arguments: tools)
  func `the manual has every command and option, and no accidental request`(
    tool: ToolSpecification
  ) {
    let page = manualPage(tool)
    func escaped(_ name: String) -> String {
      name.split(separator: "-").joined(separator: "\\-")
    }
    for command in tool.commands {
      #expect(page.contains(".SS \"\(escaped(tool.name)) \(command.name)"))
    }
    for option in tool.commands.flatMap(\.options) {
      #expect(page.contains("\\fB\\-\\-\(escaped(option.name))\\fR"))
    }
    let requests = [".TH", ".SH", ".SS", ".B", ".I", ".TP", ".PP"]
    for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(requests.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }
}
