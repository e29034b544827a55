import SimulationEngine
import StandardsModel

/// How far simulated runs are from the facts that a calibration is fitted to.
///
/// A target is missed by so many of its tolerances, a limit by its shortfall in units of the limit, an
/// order by the share of runs that do not have it. Together: the root of the mean square, so that 1
/// means "within tolerance, on the whole". Only patterns of use `fit` are looked at: those of use
/// `validate` cannot get in, whoever calls.
public struct PatternDistance: Sendable {
  public let patterns: [(id: String, pattern: PatternSpecification)]
  private let scenario: Scenario
  private let tables: [TableDeclaration]

  /// - Parameter patterns: all that there are; those of use `fit` are kept.
  public init(_ patterns: [(id: String, pattern: PatternSpecification)], of scenario: Scenario) {
    self.patterns = patterns.filter { $0.pattern.use == .fit }
    self.scenario = scenario
    tables = TableCatalog.declarations(of: scenario)
  }

  /// Nil where a pattern has no number in these runs.
  /// - Parameter runs: the replicates of one place.
  public func distance(_ runs: [[Table]]) -> Double? {
    let names = PatternNames(scenario)
    var squares = 0.0
    for (_, pattern) in patterns {
      guard let measure = PatternMeasure(pattern, tables, names),
        let statistic = PatternSample(measure, runs.map { measure.values(in: $0) }).statistic
      else { return nil }
      let miss = Self.miss(statistic, pattern)
      squares += miss * miss
    }
    return patterns.isEmpty ? nil : (squares / Double(patterns.count)).squareRoot()
  }

  static func miss(_ statistic: Double, _ pattern: PatternSpecification) -> Double {
    if let least = pattern.leastFraction { return max(0, least - statistic) / max(least, 1e-9) }
    func shortfall(_ amount: Double, of limit: Double) -> Double {
      max(0, amount) / (limit == 0 ? 1 : limit.magnitude)
    }
    switch pattern.expectation {
    case .target(let target, let tolerance):
      return (statistic - target).magnitude / (tolerance > 0 ? tolerance : 1)
    case .above(let limit), .ratio(_, let limit): return shortfall(limit - statistic, of: limit)
    case .below(let limit): return shortfall(statistic - limit, of: limit)
    case .increasing(let rises): return max(0, rises ? -statistic : statistic)
    case .order: return 1 - statistic
    }
  }
}
