/// Shells that can complete our command lines.
public enum Shell: String, Sendable, CaseIterable {
  case bash, zsh, fish

  /// A script for the shell to read.
  public func completions(for tool: ToolSpecification) -> String {
    switch self {
    case .bash: bashCompletions(tool)
    case .zsh: zshCompletions(tool)
    case .fish: fishCompletions(tool)
    }
  }
}

/// A shell's single quotes, which nothing inside can leave.
func shellQuoted(_ text: String) -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
    + "'"
}

/// Names as shell functions are called.
func functionName(_ tool: ToolSpecification) -> String {
  "_" + String(tool.name.map { $0 == "-" ? "_" : $0 })
}

/// Words that may stand there, if they are few.
func candidates(_ kind: ValueKind) -> [String] {
  if case .choice(let words) = kind { words } else { [] }
}

func isPath(_ kind: ValueKind) -> Bool { kind == .file || kind == .output }

/// All that an option may be called.
func spellings(_ option: OptionSpecification) -> [String] {
  ["--\(option.name)"] + (option.short.map { ["-\($0)"] } ?? [])
}

/// What a command's operands may be, `help` taking the names of commands.
func operandCandidates(_ command: CommandSpecification) -> [String] {
  command.operands.flatMap { candidates($0.kind) }
}
