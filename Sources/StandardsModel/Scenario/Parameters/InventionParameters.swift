import SimulationEngine

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

  /// More inventions than this a sponsor does not make in a year, whatever a file multiplies: a month of
  /// them is a list that still fits into a run.
  public static let mostPerYear = 10_000.0

  /// h·s^σ·e^(−γ·gap + levers): at which a sponsor invents, per year, 0 ... `mostPerYear`.
  /// - Parameters:
  ///   - size: of the sponsor; one of size 0 invents nothing.
  ///   - gap: of its state to the frontier, logarithm.
  ///   - levers: logarithm of what governments do for it.
  public func hazard(size: Double, gap: Double, levers: Double) -> Double {
    guard size > 0, hazard > 0 else { return 0 }
    return min(
      Self.mostPerYear,
      hazard
        * exponential(sizeElasticity * naturalLogarithm(size) - capabilityElasticity * gap + levers)
    )
  }
}
