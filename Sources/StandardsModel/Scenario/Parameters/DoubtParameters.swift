/// What a listing does to those who sit together in bodies, and when the lister makes clear that they
/// may. Off by default: both sides stay away at once, and for as long as the listing lasts.
public struct DoubtParameters: Sendable, Equatable {
  /// Rate at which experts of both sides withdraw, per month; 0: at once.
  public var withdrawal = 0.0
  /// Rate at which they come back after a carve-out, per month.
  public var recovery = 0.0
  /// Hazard at which the lister reconsiders, per month; 0: never.
  public var reconsideration = 0.0
  /// What a seat that the rival cannot use is worth against an own one.
  public var denial = 1.0

  public init() {}
}
