/// Who invents, and what comes of it. All are 0 by default.
public struct InventionParameters: Sendable, Equatable {
  /// Hazard of an invention by a sponsor of size 1 at the frontier, per year.
  public var hazard = 0.0
  /// Elasticity of the hazard to the sponsor's size.
  public var sizeElasticity = 0.0
  /// Elasticity of the hazard to the capability of the sponsor's state, against the frontier.
  public var capabilityElasticity = 1.0
  /// What an invention adds to the quality of the sponsor's standard, in logit units.
  public var quality = 0.0
  /// What a patent in the standard costs its adopters where its holders' royalties stack without
  /// limit, in logit units.
  public var royalty = 0.0

  public init() {}
}
