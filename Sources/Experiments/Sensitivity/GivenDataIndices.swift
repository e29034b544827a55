import SimulationEngine

/// First-order indices from points that were chosen for something else: a grid, a Latin hypercube, a
/// plain Sobol' sequence. The points are put in classes by one factor, and the variance between classes
/// is compared with all variance, less what classes of pure luck would have (the ω² of a one-way
/// analysis of variance). Such points have no total indices.
public struct GivenDataIndices: Sendable {
  /// In the order of the factors; nil where the number does not vary or a factor has one class.
  public let factors: [Estimate?]
  public let points: Int
  public let missing: Int

  /// - Parameters:
  ///   - points: of the unit interval, by point and factor; those without a value in one are left out.
  ///   - values: a number for each; those without one are left out.
  public init(
    points: [[Double?]], values: [Double?], resamples: Int = 500, seed: UInt64 = 1
  ) {
    let count = points.first?.count ?? 0
    var (kept, numbers): ([[Double]], [Double]) = ([], [])
    for (point, value) in zip(points, values) {
      let places = point.compactMap { $0 }
      if let value, value.isFinite, places.count == count {
        kept.append(places)
        numbers.append(value)
      }
    }
    self.points = numbers.count
    missing = values.count - numbers.count
    let classes = (0..<count).map { factor in Self.classes(kept.map { $0[factor] }) }
    let all = Array(numbers.indices)
    let found = classes.map { Self.index(numbers, $0, all) }
    var drawn = [[Double]](repeating: [], count: count)
    Bootstrap(.sobolBootstrap, resamples: resamples, seed: seed).forEach(rows: all.count) { rows in
      for factor in 0..<count {
        if let index = Self.index(numbers, classes[factor], rows) { drawn[factor].append(index) }
      }
    }
    factors = zip(found, drawn).map { found, drawn in
      found.map { Estimate($0, Bootstrap.interval($0, drawn)) }
    }
  }

  /// The class of each point: equal values together, at most as many classes as keep five points each,
  /// and no more than twenty.
  private static func classes(_ places: [Double]) -> [Int] {
    let most = max(1, min(20, places.count / 5))
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var classes = [Int](repeating: 0, count: places.count)
    var (current, filled) = (0, 0)
    for (rank, point) in order.enumerated() {
      let isTie = rank > 0 && places[point] == places[order[rank - 1]]
      if !isTie, filled > 0, rank * most >= (current + 1) * places.count {
        current += 1
        filled = 0
      }
      classes[point] = current
      filled += 1
    }
    return classes
  }

  private static func index(_ numbers: [Double], _ classes: [Int], _ rows: [Int]) -> Double? {
    let count = (classes.max() ?? 0) + 1
    var sums = [Double](repeating: 0, count: count)
    var sizes = sums
    let n = Double(rows.count)
    let mean = rows.reduce(0) { $0 + numbers[$1] } / n
    var all = 0.0
    for row in rows {
      let deviation = numbers[row] - mean
      sums[classes[row]] += deviation
      sizes[classes[row]] += 1
      all += deviation * deviation
    }
    var (between, used) = (0.0, 0.0)
    for (sum, size) in zip(sums, sizes) where size > 0 {
      between += sum * sum / size
      used += 1
    }
    guard used > 1, n > used, all > 0 else { return nil }
    let residual = (all - between) / (n - used)
    return max(0, (between - (used - 1) * residual) / (all + residual))
  }
}
