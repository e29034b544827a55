/// What sets the firms of one kind of owner apart. All are 0 by default.
public struct FirmParameters: Sendable, Equatable {
  /// Logarithm of the factor on the inventions of a team's leads, per unit of the national team's
  /// strength, beside what the platform gives to all: data, testing sites and money that the
  /// government opens to those it has selected (Zhu, Sinkkonen & Mattlin 2025, 4.2).
  public var leadResources = 0.0
  /// Logarithm of the factor on association standards per unit of the national team's strength: leads
  /// are chosen to draft them.
  public var leadDrafting = 0.0

  public init() {}
}
