/// A function for `complete -F`: values after an option that takes one, options after a hyphen, else
/// commands or operands.
func bashCompletions(_ tool: ToolSpecification) -> String {
  let function = functionName(tool)
  let names = tool.commands.map(\.name).joined(separator: " ")
  let patterns = tool.commands.map(\.name).joined(separator: "|")
  var lines = [
    "# bash completion for \(tool.name)",
    "\(function)() {",
    "  local current=\"${COMP_WORDS[COMP_CWORD]}\" previous=\"${COMP_WORDS[COMP_CWORD-1]}\"",
    "  local command='' word",
    "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do",
    "    case \"$word\" in \(patterns)) command=\"$word\"; break;; esac",
    "  done",
    "  COMPREPLY=()",
    "  case \"$previous\" in",
  ]
  for option in optionsWithValues(tool) {
    lines.append("    \(spellings(option).joined(separator: "|"))) \(reply(option.kind)); return;;")
  }
  lines += ["  esac", "  local options='' words='' files=''", "  case \"$command\" in"]
  lines.append(
    "    '') options=\(shellQuoted(all(tool.commonOptions))); words=\(shellQuoted(names));;")
  for command in tool.commands {
    let options = shellQuoted(all(tool.options(of: command)))
    let words = shellQuoted(operandCandidates(command).joined(separator: " "))
    let files = command.operands.contains { isPath($0.kind) } ? "1" : "''"
    lines.append("    \(command.name)) options=\(options); words=\(words); files=\(files);;")
  }
  lines += [
    "  esac",
    "  if [[ \"$current\" == -* ]]; then",
    "    COMPREPLY=($(compgen -W \"$options\" -- \"$current\"))",
    "  else",
    "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))",
    "    [[ -n \"$files\" ]] && \(addFiles)",
    "  fi",
    "}",
    "complete -o filenames -F \(function) \(tool.name)",
  ]
  return lines.joined(separator: "\n") + "\n"
}

/// Line by line, since names of files may hold spaces.
private let addFiles =
  "mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen -f -- \"$current\")"

/// Each option with a value once, though several commands have it.
private func optionsWithValues(_ tool: ToolSpecification) -> [OptionSpecification] {
  var seen: [OptionSpecification] = []
  for option in tool.commands.flatMap(\.options) + tool.commonOptions
  where option.takesValue && !seen.contains(where: { $0.name == option.name }) {
    seen.append(option)
  }
  return seen
}

private func reply(_ kind: ValueKind) -> String {
  if isPath(kind) { return addFiles }
  let words = candidates(kind)
  if words.isEmpty { return "COMPREPLY=()" }
  return
    "COMPREPLY=($(compgen -W \(shellQuoted(words.joined(separator: " "))) -- \"$current\"))"
}

private func all(_ options: [OptionSpecification]) -> String {
  options.flatMap(spellings).joined(separator: " ")
}
