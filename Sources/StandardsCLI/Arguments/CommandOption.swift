/// An option with the type of its value, so that a command asks for `arguments[.seed]` and gets a
/// `UInt64`.
public struct CommandOption<Value: Sendable>: Sendable {
  public let specification: OptionSpecification
  /// From the texts behind each occurrence, which have been checked.
  let read: @Sendable ([String]) -> Value
}

extension CommandOption where Value == Bool {
  init(_ name: String, short: Character? = nil, summary: String) {
    specification = OptionSpecification(name, short: short, kind: .flag, summary: summary)
    read = { !$0.isEmpty }
  }
}

extension CommandOption {
  /// An option that may be absent.
  init<Wrapped>(
    _ name: String, short: Character? = nil, kind: ValueKind, placeholder: String,
    summary: String, read: @escaping @Sendable (String) -> Wrapped?
  ) where Value == Wrapped? {
    specification = OptionSpecification(
      name, short: short, kind: kind, placeholder: placeholder, summary: summary)
    self.read = { texts in texts.last.flatMap(read) }
  }

  /// An option with a value for its absence.
  init(
    _ name: String, short: Character? = nil, kind: ValueKind, placeholder: String,
    standard: Value, summary: String, read: @escaping @Sendable (String) -> Value?
  ) {
    specification = OptionSpecification(
      name, short: short, kind: kind, placeholder: placeholder, standard: "\(standard)",
      summary: summary)
    self.read = { texts in texts.last.flatMap(read) ?? standard }
  }
}

extension CommandOption where Value == [String] {
  /// An option that may be given several times; the values in their order.
  init(repeating name: String, kind: ValueKind, placeholder: String, summary: String) {
    specification = OptionSpecification(
      name, kind: kind, placeholder: placeholder, repeats: true, summary: summary)
    read = { $0 }
  }
}
