/// An option as it is declared once; parsing, help, completions and the manual follow from it.
public struct OptionSpecification: Sendable, Hashable {
  /// Without the two hyphens.
  public let name: String
  public let short: Character?
  public let kind: ValueKind
  /// How the value is called in help; empty for a flag.
  public let placeholder: String
  public let repeats: Bool
  /// What holds where the option is absent, in words; empty where that needs no saying.
  public let standard: String
  /// A phrase without a full stop.
  public let summary: String

  public init(
    _ name: String, short: Character? = nil, kind: ValueKind, placeholder: String = "",
    repeats: Bool = false, standard: String = "", summary: String
  ) {
    self.name = name
    self.short = short
    self.kind = kind
    self.placeholder = placeholder
    self.repeats = repeats
    self.standard = standard
    self.summary = summary
  }

  var takesValue: Bool { kind != .flag }
}

/// What a command works on.
public struct OperandSpecification: Sendable, Hashable {
  public enum Count: Sendable, Hashable { case one, optional, oneOrMore }

  /// In capitals.
  public let name: String
  public let count: Count
  public let kind: ValueKind
  public let summary: String

  public init(_ name: String, _ count: Count = .one, kind: ValueKind, summary: String) {
    self.name = name
    self.count = count
    self.kind = kind
    self.summary = summary
  }

  /// As in a synopsis: `FILE`, `[FILE]`, `FILE…`.
  var synopsis: String {
    switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .oneOrMore: "\(name)..."
    }
  }
}
