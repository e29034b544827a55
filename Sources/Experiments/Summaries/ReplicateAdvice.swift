import SimulationEngine

/// How many replicates the means of a series need, from a pilot.
public struct ReplicateAdvice: Sendable, Hashable {
  public let series: String
  /// What it is measured of where it is hardest to know.
  public let key: String
  public let date: Month?
  public let mean: Double
  public let standardDeviation: Double
  /// Of the 95 % interval in the pilot.
  public let halfWidth: Double
  /// Half-width that is aimed at: 5 % of the mean, or 0.02 of a share.
  public let aim: Double
  /// Replicates that would give it.
  public let needed: Int

  /// - Parameters:
  ///   - values: by replicate; not a number where a run has none.
  ///   - isShare: whether it lies between 0 and 1 by its nature.
  public init?(_ key: SeriesKey, _ values: [Double], isShare: Bool, _ factors: StudentFactors) {
    let present = values.filter { !$0.isNaN }
    guard present.count > 1 else { return nil }
    let summary = Summary(present)
    guard let deviation = summary.standardDeviation, let interval = factors.interval(summary)
    else { return nil }
    aim = isShare ? 0.02 : 0.05 * abs(summary.mean)
    // A mean of nothing cannot be known to a share of itself.
    guard aim > 0 || deviation == 0 else { return nil }
    series = key.series
    self.key = key.key
    date = key.date
    mean = summary.mean
    standardDeviation = deviation
    halfWidth = (interval.high - interval.low) / 2
    needed = Self.needed(deviation: deviation, aim: aim, factors)
  }

  /// The least n with t(n − 1) · s / √n ≤ aim, sought upwards from the normal distribution's.
  private static func needed(deviation: Double, aim: Double, _ factors: StudentFactors) -> Int {
    guard deviation > 0 else { return 2 }
    let ratio = deviation / aim
    let normal = 1.959_963_984_540_054 * ratio
    guard normal * normal < 1e9 else { return 1_000_000_000 }
    var count = max(2, Int((normal * normal).rounded(.up)))
    while count < 1000, factors.factor(count: count) * ratio > Double(count).squareRoot() {
      count += 1
    }
    return count
  }
}
