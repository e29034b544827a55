import SimulationEngine

/// What each factor does alone, all others as the scenario has them: the number where it is lowest and
/// where it is highest, and the width of the whole swing. Says nothing about interactions.
public struct OneAtATimeEffects: Sendable {
  public struct Factor: Sendable {
    /// At the smallest value tried, less the number at the base point.
    public let low: Estimate
    /// At the largest value tried, less the number at the base point.
    public let high: Estimate
    /// Largest less smallest number, the base point included.
    public let swing: Estimate
    /// Values tried that gave a number.
    public let values: Int
  }

  /// In the order of the factors; nil where nothing is known of one.
  public let factors: [Factor?]
  public let missing: Int

  /// - Parameters:
  ///   - moved: by point: which factor is moved and where to in the unit interval; nil for the base.
  ///   - values: by point and replicate; replicates of one number share their luck.
  public init(
    moved: [(factor: Int, place: Double)?], values: [[Double?]], factors count: Int,
    resamples: Int = 1000, seed: UInt64 = 1
  ) {
    precondition(moved.count == values.count, "values for each point")
    missing = values.count { !$0.contains { $0?.isFinite == true } }
    let replicates = values.map(\.count).max() ?? 0
    let all = Array(0..<replicates)
    guard let base = moved.firstIndex(where: { $0 == nil }) else {
      factors = Array(repeating: nil, count: count)
      return
    }
    let points = (0..<count).map { factor in
      moved.indices.filter { moved[$0]?.factor == factor }
        .sorted { (moved[$0]?.place ?? 0, $0) < (moved[$1]?.place ?? 0, $1) }
    }
    func effect(_ factor: Int, _ rows: [Int]) -> (low: Double, high: Double, swing: Double)? {
      let differences = points[factor].map { Self.difference(values[$0], values[base], rows) }
      let present = differences.compactMap { $0 }
      guard let least = present.min(), let most = present.max(), let low = present.first,
        let high = present.last
      else { return nil }
      return (low, high, max(0, most) - min(0, least))
    }
    var resampled = [[(low: Double, high: Double, swing: Double)]](repeating: [], count: count)
    if replicates > 1 {
      Bootstrap(.oneAtATimeBootstrap, resamples: resamples, seed: seed)
        .forEach(rows: replicates) { rows in
          for factor in 0..<count {
            if let effect = effect(factor, rows) { resampled[factor].append(effect) }
          }
        }
    }
    factors = (0..<count).map { factor in
      guard let found = effect(factor, all) else { return nil }
      let drawn = resampled[factor]
      return Factor(
        low: Estimate(found.low, Bootstrap.interval(found.low, drawn.map(\.low))),
        high: Estimate(found.high, Bootstrap.interval(found.high, drawn.map(\.high))),
        swing: Estimate(found.swing, Bootstrap.interval(found.swing, drawn.map(\.swing))),
        values: points[factor].count {
          Self.difference(values[$0], values[base], all) != nil
        })
    }
  }

  /// The mean over replicates that both have.
  private static func difference(
    _ values: [Double?], _ base: [Double?], _ rows: [Int]
  ) -> Double? {
    var (sum, count) = (0.0, 0.0)
    for row in rows where row < values.count && row < base.count {
      guard let value = values[row], let start = base[row], value.isFinite, start.isFinite else {
        continue
      }
      sum += value - start
      count += 1
    }
    return count > 0 ? sum / count : nil
  }
}
