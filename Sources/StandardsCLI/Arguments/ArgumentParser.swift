/// Strings to an invocation, by a tool's declaration.
///
/// Options may stand anywhere: `--seed 7`, `--seed=7`, `-o dir`, `-odir`, `-nq`. `--` ends them, and
/// `-` is an operand. A name must be written out, so that a new option never changes the meaning of
/// an old command line.
public struct ArgumentParser: Sendable {
  public let tool: ToolSpecification

  public init(_ tool: ToolSpecification) { self.tool = tool }

  /// - Parameter arguments: without the program's own name.
  public func parse(_ arguments: [String]) throws(UsageError) -> Invocation {
    var reading = Reading(tool: tool, arguments: arguments[...])
    while let word = reading.next() { try reading.take(word) }
    return try reading.invocation()
  }
}

/// A command line being read.
private struct Reading {
  let tool: ToolSpecification
  var arguments: ArraySlice<String>
  var command: CommandSpecification?
  var operands: [String] = []
  var occurrences: [ParsedArguments.Occurrence] = []
  var optionsEnded = false

  init(tool: ToolSpecification, arguments: ArraySlice<String>) {
    self.tool = tool
    self.arguments = arguments
  }

  mutating func next() -> String? { arguments.popFirst() }

  mutating func take(_ word: String) throws(UsageError) {
    if optionsEnded || word == "-" || !word.hasPrefix("-") {
      try takeOperand(word)
    } else if word == "--" {
      optionsEnded = true
    } else if word.hasPrefix("--") {
      try takeLong(word)
    } else {
      try takeShort(word)
    }
  }

  private mutating func takeOperand(_ word: String) throws(UsageError) {
    if command != nil {
      operands.append(word)
      return
    }
    guard let found = tool.command(word) else {
      throw UsageError(
        .unknownCommand(word), suggestion: nearest(to: word, among: tool.commands.map(\.name)))
    }
    command = found
  }

  private mutating func takeLong(_ word: String) throws(UsageError) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let options = tool.options(of: command)
    guard let option = options.first(where: { $0.name == name }) else {
      let near = nearest(to: name, among: options.map(\.name))
      throw failure(.unknownOption("--" + name), suggestion: near.map { "--" + $0 })
    }
    let attached = parts.count == 2 ? String(parts[1]) : nil
    if attached != nil && !option.takesValue { throw failure(.unwantedValue(option: "--" + name)) }
    try take(option, written: "--" + name, attached: attached)
  }

  private mutating func takeShort(_ word: String) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      let written = "-\(letter)"
      guard let option = tool.options(of: command).first(where: { $0.short == letter }) else {
        throw failure(.unknownOption(written))
      }
      if option.takesValue {
        try take(option, written: written, attached: letters.isEmpty ? nil : String(letters))
        return
      }
      try take(option, written: written, attached: nil)
    }
  }

  private mutating func take(
    _ option: OptionSpecification, written: String, attached: String?
  ) throws(UsageError) {
    if !option.repeats && option.takesValue
      && occurrences.contains(where: { $0.option == option.name })
    {
      throw failure(.repeatedOption(written))
    }
    var value = ""
    if option.takesValue {
      guard let text = attached ?? next() else { throw failure(.missingValue(option: written)) }
      try check(text, option.kind, name: written)
      value = text
    }
    occurrences.append(.init(option: option.name, value: value))
  }

  private func check(_ text: String, _ kind: ValueKind, name: String) throws(UsageError) {
    guard let objection = kind.objection(to: text) else { return }
    var suggestion: String?
    if case .choice(let words) = kind { suggestion = nearest(to: text, among: words) }
    throw failure(
      .badValue(of: name, value: text, objection: objection), suggestion: suggestion)
  }

  func invocation() throws(UsageError) -> Invocation {
    if has("help") { return .help(command: command?.name) }
    if has("version") { return .version }
    guard let command else {
      // Nothing at all is a question; options without a command are half a sentence.
      if occurrences.isEmpty { return .help(command: nil) }
      throw failure(.missingOperand("COMMAND"))
    }
    if command.name == "help" {
      guard let topic = operands.first else { return .help(command: nil) }
      guard let found = tool.command(topic) else {
        throw UsageError(
          .unknownCommand(topic), suggestion: nearest(to: topic, among: tool.commands.map(\.name)))
      }
      return .help(command: found.name)
    }
    try checkOperands(of: command)
    return .command(
      ParsedArguments(command: command.name, operands: operands, occurrences: occurrences))
  }

  private func has(_ option: String) -> Bool { occurrences.contains { $0.option == option } }

  private func checkOperands(of command: CommandSpecification) throws(UsageError) {
    let count = command.operandCount
    if operands.count < count.lowerBound {
      let required = command.operands.filter { $0.count != .optional }
      throw failure(.missingOperand(required[operands.count].name))
    }
    if operands.count > count.upperBound {
      throw failure(.extraOperand(operands[count.upperBound]))
    }
    for (place, text) in operands.enumerated() {
      let operand = command.operands[min(place, command.operands.count - 1)]
      try check(text, operand.kind, name: operand.name)
    }
  }

  private func failure(_ kind: UsageError.Kind, suggestion: String? = nil) -> UsageError {
    UsageError(kind, suggestion: suggestion, command: command?.name)
  }
}
