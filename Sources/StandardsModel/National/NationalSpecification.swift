import SimulationEngine

/// A state's own standards at the start, and how many new ones come.
///
/// Types as in the Standardization Law of China (2017): national standards, mandatory or voluntary, and
/// beside them industry, local, association and enterprise standards (US-China Business Council 2020).
public struct NationalSpecification: Sendable, Equatable {
  public var mandatory = NationalFlow()
  public var voluntary = NationalFlow()
  public var industry = NationalFlow()
  public var local = NationalFlow()
  public var association = NationalFlow()
  public var enterprise = NationalFlow()
  /// Share of the mandatory and voluntary standards in force that adopt an international one.
  public var adopted = 0.0
  /// Share of international standards that have been converted, 0 ... 1.
  public var converted = 0.0
  /// Disposition of a new national standard to adopt an international one, logit units.
  public var adoption = 0.0
  /// The same per unit of gap to the frontier: who cannot write it takes it over, logit units.
  public var adoptionByGap = 0.0
  /// Hazard at which a national standard is withdrawn, per year.
  public var withdrawal = 0.0

  public init() {}
}

/// Standards of one type.
public struct NationalFlow: Sendable, Equatable {
  /// In force at the start.
  public var stock = 0
  /// New ones per year.
  public var perYear = 0.0

  public init() {}
}

/// What a state's new standards can adopt.
public struct NationalParameters: Sendable, Equatable {
  /// International standards in force at the start.
  public var internationalStock = 0
  /// New international standards per year.
  public var internationalPerYear = 0.0

  public init() {}
}
