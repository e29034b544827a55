import SimulationEngine

/// A field of technology in which standards are rivals.
public struct Field: Sendable {
  public let name: String
  /// In the order of their names.
  public let standards: [ID<Standard>]
  public var market: Market
  /// What bodies and governments contribute to this month's choices.
  public var terms: MarketTerms
}

/// A standard as the market and the national bodies see it.
public struct Standard: Sendable {
  public let name: String
  public let field: ID<Field>
  /// Place among the standards of its field.
  public let place: Int
  public let specification: StandardSpecification
  /// Share of all sponsors' size in the field that stands behind this standard, by home state.
  public let sponsorship: [Double]
  /// State in which most of its sponsors' size is at home; nil without sponsors.
  public let origin: ID<State>?
  /// Sum of the weights of the bodies that have published it; 0 until then.
  public var endorsement = 0.0

  /// Share of the standard's own sponsors that is at home in a state, by size, 0 ... 1.
  public func homeShare(in state: ID<State>) -> Double {
    let total = sponsorship.reduce(0, +)
    return total > 0 ? sponsorship[state.index] / total : 0
  }

  public func isAvailable(at month: Month) -> Bool {
    specification.available.map { month >= $0 } ?? true
  }
}

/// A government's lever, and whether it is in force.
public struct Instrument: Sendable {
  public let name: String
  public let specification: InstrumentSpecification
  public let state: ID<State>
  public let standard: ID<Standard>
  public var isSuspended = false

  public func isInForce(at month: Month) -> Bool {
    !isSuspended
      && (specification.from.map { month >= $0 } ?? true)
      && (specification.to.map { month <= $0 } ?? true)
  }
}

/// A dated change from outside.
public struct Event: Sendable {
  public let name: String
  public let specification: EventSpecification
}
