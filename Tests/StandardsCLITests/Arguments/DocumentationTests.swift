import StandardsCLI
import Testing

/// Help, completions and manual follow from the declaration: nothing declared may be missing there.
@Suite struct DocumentationTests {
  let tool = standardsTool(version: "1.2.3")

  @Test func `the declaration is sound`() {
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

  @Test func `help names every command, option and exit code within 80 columns`() {
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
      HelpText(tool).command(CommandName.schema.specification) == """
        Print the JSON Schema of a kind of file.

        Usage:
          standards-sim schema KIND

        Arguments:
          KIND  scenario, study, patterns or ballot

        Options:
          -q, --quiet    print no progress and no remarks
          -h, --help     say what the command does
          -V, --version  print the version

        """)
  }

  @Test(arguments: Shell.allCases)
  func `completions know every command and option`(shell: Shell) {
    let script = shell.completions(for: tool)
    for command in tool.commands {
      #expect(script.contains(command.name))
      for option in command.options { #expect(script.contains(option.name)) }
    }
  }

  @Test
  func `the manual has every command and option, and no line that roff would take for a request`() {
    let page = manualPage(tool)
    for command in tool.commands { #expect(page.contains(".SS \"standards\\-sim \(command.name)")) }
    for option in tool.commands.flatMap(\.options) {
      let name = option.name.split(separator: "-").joined(separator: "\\-")
      #expect(page.contains("\\fB\\-\\-\(name)\\fR"))
    }
    let requests = [".TH", ".SH", ".SS", ".B", ".I", ".TP", ".PP"]
    for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(requests.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }
}
