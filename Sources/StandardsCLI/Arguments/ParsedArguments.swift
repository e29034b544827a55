/// A command line that has been understood and checked.
public struct ParsedArguments: Sendable, Hashable {
  public let command: String
  public let operands: [String]
  /// In the order in which they were given.
  let occurrences: [Occurrence]

  struct Occurrence: Sendable, Hashable {
    let option: String
    /// Empty for a flag.
    let value: String
  }

  /// The value of an option, or what holds in its absence.
  public subscript<Value>(option: CommandOption<Value>) -> Value {
    option.read(
      occurrences.filter { $0.option == option.specification.name }.map(\.value))
  }

  /// Whether it was given, as against holding by default.
  public func contains<Value>(_ option: CommandOption<Value>) -> Bool {
    occurrences.contains { $0.option == option.specification.name }
  }
}

/// What somebody wants from a command line.
public enum Invocation: Sendable, Hashable {
  case command(ParsedArguments)
  /// Help on the program, or on one command.
  case help(command: String?)
  case version
}
