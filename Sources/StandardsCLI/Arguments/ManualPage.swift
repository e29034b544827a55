/// The manual page, in the `man` macros that every `man` program reads.
public func manualPage(_ tool: ToolSpecification) -> String {
  let help = HelpText(tool)
  var lines = [
    ".TH \(roff(tool.name.uppercased())) 1 \"\" \"\(roff(tool.name)) \(roff(tool.version))\"",
    ".SH NAME", "\(roff(tool.name)) \\- \(roff(tool.summary))",
    ".SH SYNOPSIS", ".B \(roff(tool.name))", "\\fICOMMAND\\fR [\\fIOPTIONS\\fR]",
    ".SH COMMANDS",
  ]
  for command in tool.commands {
    lines += [".SS \"\(roff(help.synopsis(command)))\"", roff(sentence(command.summary))]
    if !command.discussion.isEmpty { lines += [".PP", roff(command.discussion)] }
    for operand in command.operands {
      lines += [".TP", ".I \(operand.name)", roff(operand.summary)]
    }
    for option in command.options { lines += entry(option) }
  }
  lines.append(".SH OPTIONS")
  for option in tool.commonOptions { lines += entry(option) }
  let examples = tool.commands.flatMap(\.examples)
  if !examples.isEmpty {
    lines.append(".SH EXAMPLES")
    for example in examples {
      lines += [".TP", ".B \(roff(example.line))", roff(example.meaning)]
    }
  }
  lines.append(".SH EXIT STATUS")
  for code in ExitCode.allCases { lines += [".TP", ".B \(code.rawValue)", roff(code.meaning)] }
  lines += [
    ".SH ENVIRONMENT",
    ".TP", ".B NO_COLOR", "If set and not empty, output has no colour.",
    ".TP", ".B SLURM_CPUS_PER_TASK", "Limits the number of workers.",
  ]
  return lines.joined(separator: "\n") + "\n"
}

private func entry(_ option: OptionSpecification) -> [String] {
  var names = ["--\(option.name)"]
  if let short = option.short { names.insert("-\(short)", at: 0) }
  let bold = names.map { "\\fB\(roff($0))\\fR" }.joined(separator: ", ")
  let value = option.takesValue ? " \\fI\(roff(option.placeholder))\\fR" : ""
  return [".TP", bold + value, roff(sentence(meaning(option)))]
}

/// Backslashes, hyphens and quotes have meanings in roff, and so does a full stop or an apostrophe
/// at the start of a line.
func roff(_ text: String) -> String {
  var escaped = ""
  for character in text {
    switch character {
    case "\\": escaped += "\\e"
    case "-": escaped += "\\-"
    case "\"": escaped += "\\(dq"
    case "\n": escaped += " "
    default: escaped.append(character)
    }
  }
  return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
}
