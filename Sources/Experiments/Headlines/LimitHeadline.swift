import SimulationEngine
import StandardsModel

/// What runs measured against what the literature gives in closed form.
public struct LimitHeadline: Sendable {
  public struct Line: Sendable {
    public let quantity: String
    public let unit: String
    /// Runs that came to a value.
    public let runs: Int
    /// Nil where no run came to one.
    public let mean: Double?
    public let standardError: Double?
    /// Whether the deviation of a single run is the closed form's, not the sample's.
    public let isErrorExact: Bool
    public let closedForm: Double?
    /// Between mean and closed form, in standard errors; nil where there is nothing to compare.
    public let deviation: Double?
  }

  public let statement: String
  public let source: String
  /// What the closed form says about the scenario's own numbers.
  public let theory: LimitTheory
  private let measures: [LimitMeasure]
  private var values: [[Double]]

  /// Nil for a scenario that is held against nothing.
  public init?(_ scenario: Scenario) {
    guard let limit = scenario.limit?.limit else { return nil }
    statement = type(of: limit).statement
    source = type(of: limit).source
    theory = limit.theory(scenario)
    measures = limit.measures(scenario)
    values = Array(repeating: [], count: measures.count)
  }

  public mutating func add(_ limits: Table) {
    let names = limits.texts("quantity")
    let numbers = limits.numbers("value")
    for row in 0..<limits.rowCount {
      if let place = measures.firstIndex(where: { $0.name == names[row] }),
        let number = numbers[row]
      {
        values[place].append(number)
      }
    }
  }

  public var lines: [Line] {
    measures.indices.map { place in
      let sample = values[place].isEmpty ? nil : Summary(values[place])
      // A closed form that does not apply to these numbers is not compared with.
      let expected =
        theory.objections.isEmpty && theory.expectations.indices.contains(place)
        ? theory.expectations[place] : nil
      let error: Double? = sample.flatMap { sample in
        expected.map {
          $0.standardError(runs: sample.count, sample: sample.standardDeviation)
        } ?? sample.standardError
      }
      return Line(
        quantity: measures[place].name, unit: measures[place].unit, runs: sample?.count ?? 0,
        mean: sample?.mean, standardError: error,
        isErrorExact: expected?.standardDeviation != nil, closedForm: expected?.mean,
        deviation: sample.flatMap { sample in
          expected.flatMap { expected in
            error.map {
              Self.deviation(sample.mean - expected.mean, size: expected.mean, error: $0)
            }
          }
        })
    }
  }

  /// Differences of rounding are none, whatever the standard error.
  private static func deviation(_ difference: Double, size: Double, error: Double) -> Double {
    abs(difference) <= 1e-9 * max(1, abs(size)) ? 0 : difference / error
  }
}
