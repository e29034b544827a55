import SimulationEngine

/// A lever of a government.
public struct InstrumentSpecification: Sendable, Equatable {
  public var kind = InstrumentKind.mandate
  /// State that uses it.
  public var state = ""
  /// Standard that it is about.
  public var standard = ""
  /// State that it is used against.
  public var target = ""
  /// State that it is used with.
  public var partner = ""
  /// States that it is used with, each from a month on: one lever for each.
  public var partners: Keyed<Month> = [:]
  /// Firm that it is about.
  public var sponsor = ""
  public var field = ""
  /// Document whose ballots it is about.
  public var project = ""
  /// On the scale of the kind.
  public var strength = 0.0
  /// What it costs the government while in force, in shares of the field's adopters.
  public var cost = 0.0
  public var from: Month?
  /// Last month in force; nil means to the end.
  public var to: Month?

  public init() {}

  /// The lever as it is used with each partner, by name; itself where it names no list.
  func byPartner(named name: String) -> [(name: String, specification: InstrumentSpecification)] {
    guard !partners.isEmpty else { return [(name, self)] }
    return partners.map { entry in
      var one = self
      one.partner = entry.id
      one.partners = [:]
      one.from = max(entry.value, from ?? entry.value)
      return ("\(name)/\(entry.id)", one)
    }
  }
}
