import SimulationEngine

/// What moving one factor through its whole range does, from many starting points (Morris 1991): the
/// mean effect μ, the mean size μ* that opposite effects cannot cancel in (Campolongo, Cariboni &
/// Saltelli 2007), and the spread σ, which is interaction or curvature.
///
/// The policy for missing numbers: an effect needs both its points, and is left out without them.
public struct MorrisEffects: Sendable {
  public struct Factor: Sendable {
    public let mean: Estimate
    public let meanSize: Estimate
    /// With n − 1 in the denominator; nil for a single effect.
    public let spread: Estimate?
    /// Effects that it is read off.
    public let effects: Int
  }

  /// In the order of the factors; nil where no effect of one is known.
  public let factors: [Factor?]
  public let trajectories: Int
  /// Points without a number.
  public let missing: Int

  /// - Parameters:
  ///   - points: of the unit cube, trajectory after trajectory of one point more than there are
  ///     factors, neighbours differing in one factor. An effect is per whole range, by the step that was
  ///     really taken, so that it is exact for factors of few levels too.
  ///   - values: at the points; nil where none is.
  public init(
    points: [[Double]], values: [Double?], resamples: Int = 1000, seed: UInt64 = 1
  ) {
    precondition(points.count == values.count, "a value for each point")
    let count = points.first?.count ?? 0
    let length = count + 1
    precondition(points.count % length == 0, "a trajectory has \(length) points")
    trajectories = points.count / length
    missing = values.count { $0?.isFinite != true }
    var effects = [[Double]](
      repeating: Array(repeating: .nan, count: trajectories), count: count)
    for trajectory in 0..<trajectories {
      for step in trajectory * length..<(trajectory + 1) * length - 1 {
        let moved = (0..<count).filter { points[step][$0] != points[step + 1][$0] }
        guard moved.count == 1, let factor = moved.first, let from = values[step],
          let to = values[step + 1], from.isFinite, to.isFinite
        else { continue }
        effects[factor][trajectory] =
          (to - from) / (points[step + 1][factor] - points[step][factor])
      }
    }
    var resampled = [[(Double, Double, Double)]](repeating: [], count: count)
    Bootstrap(.morrisBootstrap, resamples: resamples, seed: seed)
      .forEach(rows: trajectories) { rows in
        for factor in 0..<count {
          if let moments = Self.moments(effects[factor], rows) { resampled[factor].append(moments) }
        }
      }
    factors = (0..<count).map { factor in
      guard let moments = Self.moments(effects[factor], Array(effects[factor].indices)) else {
        return nil
      }
      let number = effects[factor].count { !$0.isNaN }
      let spreads = resampled[factor].map(\.2)
      return Factor(
        mean: Estimate(moments.0, Bootstrap.interval(moments.0, resampled[factor].map(\.0))),
        meanSize: Estimate(moments.1, Bootstrap.interval(moments.1, resampled[factor].map(\.1))),
        spread: number > 1 ? Estimate(moments.2, Bootstrap.interval(moments.2, spreads)) : nil,
        effects: number)
    }
  }

  /// μ, μ*, σ of the effects in some trajectories; σ is not a number for a single one.
  private static func moments(_ effects: [Double], _ rows: [Int]) -> (Double, Double, Double)? {
    var (sum, sizes, count) = (0.0, 0.0, 0.0)
    for row in rows where !effects[row].isNaN {
      sum += effects[row]
      sizes += effects[row].magnitude
      count += 1
    }
    guard count > 0 else { return nil }
    let mean = sum / count
    var squares = 0.0
    for row in rows where !effects[row].isNaN {
      squares += (effects[row] - mean) * (effects[row] - mean)
    }
    return (mean, sizes / count, count > 1 ? (squares / (count - 1)).squareRoot() : .nan)
  }
}
