/// A `#compdef` function by `_arguments`, with the summaries.
func zshCompletions(_ tool: ToolSpecification) -> String {
  let function = functionName(tool)
  var lines = ["#compdef \(tool.name)", "\(function)() {", "  local -a commands", "  commands=("]
  for command in tool.commands {
    lines.append("    \(shellQuoted("\(command.name):\(command.summary)"))")
  }
  lines += [
    "  )",
    "  if (( CURRENT == 2 )); then",
    "    _describe command commands",
    "    _arguments \(tool.commonOptions.flatMap(specifications).joined(separator: " "))",
    "    return",
    "  fi",
    "  local command=\"$words[2]\"",
    "  shift words",
    "  (( CURRENT-- ))",
    "  case \"$command\" in",
  ]
  for command in tool.commands {
    lines.append("    \(command.name)) _arguments -s \\")
    let words = tool.options(of: command).flatMap(specifications) + operands(command)
    lines += words.enumerated().map { place, word in
      "      \(word)\(place == words.count - 1 ? ";;" : " \\")"
    }
  }
  lines += [
    "  esac", "}",
    "if [ \"$funcstack[1]\" = \(function) ]; then \(function) \"$@\"; else compdef \(function) \(tool.name); fi",
  ]
  return lines.joined(separator: "\n") + "\n"
}

/// An option as `_arguments` wants it, once for each spelling.
private func specifications(_ option: OptionSpecification) -> [String] {
  spellings(option).map { name in
    let prefix = option.repeats ? "*" : ""
    let long = name.hasPrefix("--") && option.takesValue ? "=" : ""
    let short = !name.hasPrefix("--") && option.takesValue ? "+" : ""
    let text = "\(prefix)\(name)\(long)\(short)[\(zshEscaped(option.summary))]"
    let value = option.takesValue ? ":\(option.placeholder):\(action(option.kind))" : ""
    return shellQuoted(text + value)
  }
}

private func operands(_ command: CommandSpecification) -> [String] {
  command.operands.map { operand in
    let place =
      switch operand.count {
      case .one: ":"
      case .optional: "::"
      case .oneOrMore: "*:"
      }
    return shellQuoted("\(place)\(operand.name):\(action(operand.kind))")
  }
}

private func action(_ kind: ValueKind) -> String {
  if isPath(kind) { return "_files" }
  let words = candidates(kind)
  return words.isEmpty ? " " : "(\(words.joined(separator: " ")))"
}

/// Brackets and colons separate the parts of a specification.
private func zshEscaped(_ text: String) -> String {
  var escaped = ""
  for character in text {
    if "[]:\\".contains(character) { escaped.append("\\") }
    escaped.append(character)
  }
  return escaped
}
