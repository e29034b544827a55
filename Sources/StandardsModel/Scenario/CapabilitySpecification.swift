import SimulationEngine

/// A state's place in a field's race at the start.
public struct CapabilitySpecification: Sendable, Equatable {
  /// Logarithm of the frontier over own capability.
  public var gap = 0.0
  /// Own innovation: growth of the logarithm of capability per year.
  public var effort = 0.0
  /// How far it takes in knowledge from abroad, 0 closed ... 1 open.
  public var openness = 1.0
  /// Inputs that only others can make.
  public var chokePoints = 0

  public init() {}
}

/// The five elements of a national innovation system in bands, 1 lowest fifth ... 5 highest.
///
/// Source of the elements: input pillars of the Global Innovation Index; of their use for standards:
/// Zhu, Sinkkonen & Mattlin (2025), Table 1.
public struct InnovationSystem: Sendable, Equatable {
  public var institutions = 3
  public var humanCapitalAndResearch = 3
  public var infrastructure = 3
  public var marketSophistication = 3
  public var businessSophistication = 3

  public init() {}

  /// Ability to take in what others know: the mean band over the highest, 0.2 ... 1.
  public var absorptiveCapacity: Double {
    Double(
      institutions + humanCapitalAndResearch + infrastructure + marketSophistication
        + businessSophistication) / 25
  }
}
