/// One `complete` line for each command and option, with the summaries.
func fishCompletions(_ tool: ToolSpecification) -> String {
  let start = "complete -c \(tool.name)"
  var lines = ["# fish completion for \(tool.name)", "\(start) -f"]
  for command in tool.commands {
    lines.append(
      "\(start) -n __fish_use_subcommand -a \(command.name) -d \(fishQuoted(command.summary))")
  }
  for option in tool.commonOptions { lines.append(start + words(option)) }
  for command in tool.commands {
    let condition = " -n '__fish_seen_subcommand_from \(command.name)'"
    for option in command.options { lines.append(start + condition + words(option)) }
    for operand in command.operands {
      let candidates = candidates(operand.kind)
      if isPath(operand.kind) { lines.append(start + condition + " -F") }
      if !candidates.isEmpty {
        lines.append(start + condition + " -a \(fishQuoted(candidates.joined(separator: " ")))")
      }
    }
  }
  return lines.joined(separator: "\n") + "\n"
}

private func words(_ option: OptionSpecification) -> String {
  var text = " -l \(option.name)"
  if let short = option.short { text += " -s \(short)" }
  if option.takesValue { text += isPath(option.kind) ? " -r -F" : " -x" }
  let candidates = candidates(option.kind)
  if !candidates.isEmpty { text += " -a \(fishQuoted(candidates.joined(separator: " ")))" }
  return text + " -d \(fishQuoted(option.summary))"
}

/// Fish reads `\'` and `\\` inside single quotes.
private func fishQuoted(_ text: String) -> String {
  var quoted = "'"
  for character in text {
    if character == "'" || character == "\\" { quoted.append("\\") }
    quoted.append(character)
  }
  return quoted + "'"
}
