/// Help for people, wrapped to 80 columns: what it does, how to call it, examples, options.
public struct HelpText: Sendable {
  public let tool: ToolSpecification
  private let style: TextStyle

  public init(_ tool: ToolSpecification, style: TextStyle = .plain) {
    self.tool = tool
    self.style = style
  }

  /// What the whole program does.
  public func overview() -> String {
    var lines = wrapped(tool.summary, width: 80)
    lines += ["", style.bold("Usage:"), "  \(tool.name) COMMAND [OPTIONS]"]
    lines += ["", style.bold("Commands:")]
    lines += definitions(tool.commands.map { ($0.name, $0.summary) })
    lines += ["", style.bold("For every command:")]
    lines += definitions(tool.commonOptions.map { (spelling($0), meaning($0)) })
    lines += ["", style.bold("Exit codes:")]
    lines += definitions(ExitCode.allCases.map { ("\($0.rawValue)", $0.meaning) })
    lines += ["", "'\(tool.name) help COMMAND' says more about a command."]
    return lines.joined(separator: "\n") + "\n"
  }

  /// One command.
  public func command(_ command: CommandSpecification) -> String {
    var lines = wrapped(sentence(command.summary), width: 80)
    lines += ["", style.bold("Usage:"), "  " + synopsis(command)]
    if !command.discussion.isEmpty { lines += [""] + wrapped(command.discussion, width: 80) }
    if !command.examples.isEmpty {
      lines += ["", style.bold("Examples:")]
      for example in command.examples {
        lines += ["  \(example.line)"]
        lines += wrapped(example.meaning, width: 74).map { "      " + $0 }
      }
    }
    if !command.operands.isEmpty {
      lines += ["", style.bold("Arguments:")]
      lines += definitions(command.operands.map { ($0.name, $0.summary) })
    }
    lines += ["", style.bold("Options:")]
    lines += definitions(tool.options(of: command).map { (spelling($0), meaning($0)) })
    return lines.joined(separator: "\n") + "\n"
  }

  /// What follows a mistake on the command line.
  public func hint(after error: UsageError) -> String {
    "'\(tool.name) \(error.command.map { "help \($0)" } ?? "help")' shows what is possible."
  }

  func synopsis(_ command: CommandSpecification) -> String {
    let options = command.options.isEmpty ? [] : ["[OPTIONS]"]
    return ([tool.name, command.name] + command.operands.map(\.synopsis) + options)
      .joined(separator: " ")
  }
}

func spelling(_ option: OptionSpecification) -> String {
  let short = option.short.map { "-\($0), " } ?? "    "
  return short + "--\(option.name)" + (option.takesValue ? " \(option.placeholder)" : "")
}

/// The summary, with the default and whether it repeats.
func meaning(_ option: OptionSpecification) -> String {
  var text = option.summary
  if case .choice(let words) = option.kind { text += ": \(words.joined(separator: ", "))" }
  if !option.standard.isEmpty { text += " (default: \(option.standard))" }
  if option.repeats { text += "; may be given several times" }
  return text
}

/// The phrase as a sentence.
func sentence(_ phrase: String) -> String {
  phrase.prefix(1).uppercased() + phrase.dropFirst() + "."
}

/// Terms in a column of their own, meanings beside them.
private func definitions(_ pairs: [(term: String, meaning: String)]) -> [String] {
  let indent = min(24, pairs.map { $0.term.count }.max() ?? 0) + 4
  return pairs.flatMap { term, meaning in
    let text = wrapped(meaning, width: 80 - indent)
    let pad = String(repeating: " ", count: indent)
    let first = "  " + term
    if first.count > indent - 2 { return [first] + text.map { pad + $0 } }
    let start = first + String(repeating: " ", count: indent - first.count)
    return [start + (text.first ?? "")] + text.dropFirst().map { pad + $0 }
  }
}

private func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty && line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  return lines + [line]
}
