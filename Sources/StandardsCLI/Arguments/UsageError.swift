/// What is wrong with a command line: facts first, words below.
public struct UsageError: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case unknownCommand(String)
    case unknownOption(String)
    case missingValue(option: String)
    case unwantedValue(option: String)
    case repeatedOption(String)
    /// An option's or operand's value, and what would be accepted.
    case badValue(of: String, value: String, objection: String)
    case missingOperand(String)
    case extraOperand(String)
    /// What a command finds out itself: options that exclude each other.
    case conflict(String)
  }

  public let kind: Kind
  /// The nearest thing that exists.
  public let suggestion: String?
  /// The command whose help would help.
  public let command: String?

  public init(_ kind: Kind, suggestion: String? = nil, command: String? = nil) {
    self.kind = kind
    self.suggestion = suggestion
    self.command = command
  }
}

extension UsageError: CustomStringConvertible {
  /// One line; names from the command line cannot command a terminal.
  public var description: String {
    problem + (suggestion.map { ". Did you mean \($0)?" } ?? "")
  }

  private var problem: String {
    switch kind {
    case .unknownCommand(let name): "unknown command \(quoted(name))"
    case .unknownOption(let name): "unknown option \(terminalSafe(name))"
    case .missingValue(let option): "\(option) needs a value"
    case .unwantedValue(let option): "\(option) takes no value"
    case .repeatedOption(let option): "\(option) is given twice"
    case .badValue(let name, let value, let objection): "\(name) \(objection), not \(quoted(value))"
    case .missingOperand(let name): "\(name) is missing"
    case .extraOperand(let text): "\(quoted(text)) is one argument too many"
    case .conflict(let text): terminalSafe(text)
    }
  }

  private func quoted(_ text: String) -> String { "'\(terminalSafe(text))'" }
}
