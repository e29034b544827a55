import SimulationEngine

/// Resamples at fixed addresses: the same rows are drawn for every factor and every number, so that
/// intervals do not depend on what else is asked for.
struct Bootstrap: Sendable {
  let resamples: Int
  let draws: Draws
  let purpose: DrawPurpose

  /// - Parameter seed: of the analysis; replicate 0 is nobody's run.
  init(_ purpose: DrawPurpose, resamples: Int, seed: UInt64) {
    self.purpose = purpose
    self.resamples = resamples
    draws = Draws(seed: seed, replicate: 0)
  }

  /// Calls `take` with the rows of each resample: as many as there are, with repetition.
  func forEach(rows: Int, _ take: ([Int]) -> Void) {
    guard rows > 0 else { return }
    var drawn = [Int](repeating: 0, count: rows)
    for resample in 0..<resamples {
      var stream = draws.stream(purpose, of: Subject("bootstrap"), at: resample)
      for row in 0..<rows { drawn[row] = stream.below(rows) }
      take(drawn)
    }
  }

  /// Estimate ± the normal quantile × the spread over resamples: what SALib gives, too.
  static func interval(_ estimate: Double, _ resampled: [Double]) -> Interval? {
    let finite = resampled.filter(\.isFinite)
    guard finite.count > 1, let spread = Summary(finite).standardDeviation else { return nil }
    let half = NormalDistribution.quantile(0.975) * spread
    return Interval(low: estimate - half, high: estimate + half)
  }
}

/// A number with its 95 % interval; nil where a resample cannot say.
public struct Estimate: Sendable, Hashable {
  public let value: Double
  public let interval: Interval?

  public init(_ value: Double, _ interval: Interval?) {
    self.value = value
    self.interval = interval
  }

  /// 0 where there is no interval, since nothing was resampled.
  public var width: Double { interval.map { $0.high - $0.low } ?? 0 }
}
