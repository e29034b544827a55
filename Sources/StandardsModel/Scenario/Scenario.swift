import SimulationEngine

/// Everything that a run depends on besides its seed: the values of a scenario file.
///
/// Every property has a neutral default, so that the smallest scenario is a small one and a mechanism
/// that is not named is off.
public struct Scenario: Sendable, Equatable {
  public var name = ""
  /// The question that the scenario asks, one sentence.
  public var question = ""
  /// Statements made before they were computed.
  public var predictions: Keyed<String> = [:]
  /// Citations by short name.
  public var sources: Keyed<String> = [:]
  public var calendar = Calendar()
  public var world = WorldSpecification()
  public var bodies: Keyed<BodySpecification> = [:]
  public var fields: Keyed<FieldSpecification> = [:]
  public var instruments: Keyed<InstrumentSpecification> = [:]
  /// How states divide their effort and how open they are, by state.
  public var strategies: Keyed<StrategySpecification> = [:]
  /// States' own standards, by state.
  public var nationalStandards: Keyed<NationalSpecification> = [:]
  public var events: Keyed<EventSpecification> = [:]
  public var camps: CampsSpecification?
  public var parameters = Parameters()
  /// The closed form that a run is held against; nil for a scenario that has none.
  public var limit: LimitSpecification?
  public var record = RecordSpecification()
  public var uncertainty = UncertaintySpecification()

  public init() {}
}

/// When a run begins and ends.
public struct Calendar: Sendable, Equatable {
  public var start = Month(year: 2000, month: 1)
  /// The last month that is simulated.
  public var end = Month(year: 2000, month: 12)
  /// Market sub-steps per month, 1 or more.
  public var substeps = 4

  public init() {}

  /// Months in the run.
  public var length: Int { end - start + 1 }
}

/// What is written and how often.
public struct RecordSpecification: Sendable, Equatable {
  /// Months between rows of `diffusion.csv`; the last month is always written.
  public var diffusionInterval = 1
  /// Months between rows of `secretariats.csv`; December is written at 12.
  public var secretariatsInterval = 12
  /// Months between rows of `series.csv`; December is written at 12.
  public var seriesInterval = 12
  /// Whether votes on new committees that users of levers with partners propose are written.
  public var committeeVotes = false

  public init() {}
}
