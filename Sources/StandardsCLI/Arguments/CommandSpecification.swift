/// A command as it is declared once.
public struct CommandSpecification: Sendable, Hashable {
  public let name: String
  /// A phrase for the list of commands.
  public let summary: String
  /// A paragraph for its own help and the manual.
  public let discussion: String
  public let operands: [OperandSpecification]
  public let options: [OptionSpecification]
  /// Command lines as one would type them, with what they do.
  public let examples: [Example]

  public struct Example: Sendable, Hashable {
    public let line: String
    public let meaning: String

    public init(_ line: String, _ meaning: String) {
      self.line = line
      self.meaning = meaning
    }
  }

  public init(
    name: String, summary: String, discussion: String = "", operands: [OperandSpecification] = [],
    options: [OptionSpecification] = [], examples: [Example] = []
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.operands = operands
    self.options = options
    self.examples = examples
  }

  /// How many operands may be given.
  var operandCount: ClosedRange<Int> {
    let least = operands.count { $0.count != .optional }
    return least...(operands.contains { $0.count == .oneOrMore } ? .max : operands.count)
  }
}

/// A program: its commands and what holds for all of them.
public struct ToolSpecification: Sendable {
  public let name: String
  public let version: String
  public let summary: String
  public let commands: [CommandSpecification]
  /// Understood before and after every command.
  public let commonOptions: [OptionSpecification]

  public init(
    name: String, version: String, summary: String, commands: [CommandSpecification],
    commonOptions: [OptionSpecification]
  ) {
    self.name = name
    self.version = version
    self.summary = summary
    self.commands = commands
    self.commonOptions = commonOptions
  }

  public func command(_ name: String) -> CommandSpecification? {
    commands.first { $0.name == name }
  }

  /// All options that a command understands.
  func options(of command: CommandSpecification?) -> [OptionSpecification] {
    (command?.options ?? []) + commonOptions
  }
}
