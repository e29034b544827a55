import SimulationEngine

/// Sponsors that stand behind one of two rival standards each and join the alliance of best
/// size-minus-rivalry.
public struct CampsSpecification: Sendable, Equatable {
  public var sponsors: Keyed<CampSponsorSpecification> = [:]
  /// α: what a rival of another kind in the same alliance takes away, per unit of its size.
  public var distantRivalry = 1.0
  /// β: what a rival of the same kind takes away besides.
  public var closeRivalry = 1.0
  /// Sponsors that are in one alliance at the start; the others toss a coin each.
  public var together: [String] = []

  public init() {}
}

/// A sponsor in the choice between alliances.
public struct CampSponsorSpecification: Sendable, Equatable {
  /// s, in any unit.
  public var size = 1.0
  /// Sponsors of one kind are close rivals.
  public var kind = ""

  public init() {}
}
