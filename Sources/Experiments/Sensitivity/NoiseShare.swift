import SimulationEngine

/// How much of a number's variance is luck and not the factors, by the law of total variance:
/// Var Y = Var E[Y|x] + E Var[Y|x].
///
/// All points share the luck of a replicate (common random numbers), so the spread of the point means
/// holds only the part of luck that goes with the point; the two-way analysis of variance takes that
/// out and splits luck into what moves all points alike and what depends on where one is.
public struct NoiseShare: Sendable {
  /// Variance of E[Y|x]: the factors.
  public let explained: Double
  /// Variance that all points share, replicate by replicate.
  public let common: Double
  /// Variance of luck that differs from point to point.
  public let interaction: Double
  /// Points with all replicates, which alone count.
  public let points: Int
  public let replicates: Int
  /// Share of the variance that is luck, with an interval from resampled points.
  public let share: Estimate

  /// Variance of Y at a point.
  public var noise: Double { common + interaction }

  /// Nil where there are no two complete points of two replicates, or where nothing varies.
  /// - Parameter values: by point and replicate, the points spread over the whole space.
  public init?(_ values: [[Double?]], resamples: Int = 200, seed: UInt64 = 1) {
    let replicates = values.map(\.count).max() ?? 0
    let complete = values.compactMap { row -> [Double]? in
      let present = row.compactMap { $0 }.filter(\.isFinite)
      return present.count == replicates ? present : nil
    }
    guard replicates > 1, complete.count > 1 else { return nil }
    let parts = Self.parts(complete, Array(complete.indices))
    guard parts.total > 0 else { return nil }
    explained = parts.explained
    common = parts.common
    interaction = parts.interaction
    points = complete.count
    self.replicates = replicates
    var drawn: [Double] = []
    Bootstrap(.noiseBootstrap, resamples: resamples, seed: seed).forEach(rows: complete.count) {
      let parts = Self.parts(complete, $0)
      if parts.total > 0 { drawn.append(parts.share) }
    }
    let interval = Bootstrap.interval(parts.share, drawn)
    share = Estimate(
      parts.share,
      interval.map { Interval(low: min(1, max(0, $0.low)), high: min(1, max(0, $0.high))) })
  }

  private struct Parts {
    var explained: Double
    var common: Double
    var interaction: Double
    var total: Double { explained + common + interaction }
    var share: Double { (common + interaction) / total }
  }

  /// Expected mean squares of a two-way layout with both ways drawn at random.
  private static func parts(_ values: [[Double]], _ rows: [Int]) -> Parts {
    let (p, r) = (Double(rows.count), Double(values[0].count))
    let shift = values[rows[0]][0]
    let means = rows.map { row in values[row].reduce(0) { $0 + ($1 - shift) } / r }
    let grand = means.reduce(0, +) / p
    var columns = [Double](repeating: 0, count: values[0].count)
    for row in rows {
      for index in columns.indices { columns[index] += values[row][index] - shift }
    }
    for index in columns.indices { columns[index] /= p }
    var (between, across, rest) = (0.0, 0.0, 0.0)
    for (mean, row) in zip(means, rows) {
      between += (mean - grand) * (mean - grand)
      for (value, column) in zip(values[row], columns) {
        let residual = value - shift - mean - column + grand
        rest += residual * residual
      }
    }
    for column in columns { across += (column - grand) * (column - grand) }
    let residual = rest / ((p - 1) * (r - 1))
    return Parts(
      explained: max(0, between / (p - 1) - residual / r),
      common: max(0, across / (r - 1) - residual / p), interaction: residual)
  }
}
