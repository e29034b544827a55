import SimulationEngine

/// A state and its national body.
public struct State: Sendable {
  /// ISO 3166 alpha-3.
  public let code: String
  public let name: String
  public let bloc: String
  public let capital: Coordinates
  public let gdp: DatedSeries
  public let idealPoint: DatedSeries
  /// 0 none ... 1 always.
  public let ministryConflict: Double
  /// Per cent of GDP.
  public let researchShare: DatedSeries
  public let innovationSystem: InnovationSystem
  /// Participating memberships that the state is known or planned to have, by year; empty where nothing
  /// is known.
  public internal(set) var memberships = DatedSeries([:])
  /// For draws on its behalf.
  public let subject: Subject

  public init(code: String, specification: StateSpecification) {
    self.code = code
    name = specification.name
    bloc = specification.bloc
    capital = specification.capital
    gdp = DatedSeries(specification.gdp)
    idealPoint = DatedSeries(specification.idealPoint)
    ministryConflict = specification.ministryConflict
    researchShare = DatedSeries(specification.researchShare)
    innovationSystem = specification.innovationSystem
    subject = Subject("state/\(code)")
  }

  /// Billion current US dollars, on the straight line between the logarithms of dated values.
  public func gdp(at month: Month) -> Double { gdp.geometric(at: month.yearFraction) ?? 0 }

  /// Nil where nothing is known.
  public func targetMemberships(at month: Month) -> Double? {
    memberships.linear(at: month.yearFraction)
  }

  /// In the UN General Assembly; larger is closer to the United States.
  public func idealPoint(at month: Month) -> Double {
    idealPoint.linear(at: month.yearFraction) ?? 0
  }
}
