import SimulationEngine

/// The states of the world and how to take a later snapshot back to the start.
public struct WorldSpecification: Sendable, Equatable {
  /// By ISO 3166 alpha-3 code.
  public var states: Keyed<StateSpecification> = [:]
  public var backcast = BackcastSpecification()

  public init() {}
}

/// A state and its national body.
public struct StateSpecification: Sendable, Equatable {
  public var name = ""
  /// United Nations region.
  public var region = ""
  /// Group of states that is compared with others; empty for none. Nothing depends on it but what is
  /// measured.
  public var bloc = ""
  /// Gross domestic product, billion current US dollars, by year.
  public var gdp: Keyed<Double> = [:]
  /// Ideal point in the UN General Assembly by year (Bailey, Strezhnev & Voeten 2017).
  public var idealPoint: Keyed<Double> = [:]
  public var capital = Coordinates()
  /// How far the priorities of its ministries conflict, 0 none ... 1 always.
  public var ministryConflict = 0.0
  /// Spending on research and development, per cent of GDP, by year.
  public var researchShare: Keyed<Double> = [:]
  public var innovationSystem = InnovationSystem()

  public init() {}
}

/// Degrees north and east.
public struct Coordinates: Sendable, Equatable {
  public var latitude = 0.0
  public var longitude = 0.0

  public init() {}
}

/// Dated totals that an earlier start is moved towards. Between the dates of a series the value is
/// interpolated; before the first and after the last it is held.
public struct BackcastSpecification: Sendable, Equatable {
  /// The month in which committees and memberships were as the files say.
  public var snapshot = Month(year: 2022, month: 1)
  /// Committee secretariats of ISO and JTC 1 together, by state and year.
  public var secretariats: Keyed<Keyed<Double>> = [:]
  /// Participating memberships in ISO and JTC 1 committees, by state and year.
  public var memberships: Keyed<Keyed<Double>> = [:]

  public init() {}
}
