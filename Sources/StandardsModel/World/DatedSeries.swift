import SimulationEngine

/// Values at the middle of some years; between them interpolated, outside them held.
public struct DatedSeries: Sendable, Equatable {
  private let points: [(time: Double, value: Double)]

  /// - Parameter byYear: keys are years, `"2005"`; others are passed over.
  public init(_ byYear: Keyed<Double>) {
    points = byYear.entries.compactMap { entry in
      Int(entry.id).map { (Double($0) + 0.5, entry.value) }
    }
  }

  public var isEmpty: Bool { points.isEmpty }

  /// On the straight line between the neighbours; nil where there is no point at all.
  /// - Parameter time: in years.
  public func linear(at time: Double) -> Double? {
    interpolated(at: time) { before, after, weight in before + (after - before) * weight }
  }

  /// On the straight line between the neighbours' logarithms, for quantities that grow by a rate; on
  /// that between the neighbours where one of them is zero and no rate leads to the other.
  public func geometric(at time: Double) -> Double? {
    interpolated(at: time) { before, after, weight in
      let ratio = after / before
      guard ratio > 0, ratio.isFinite else { return before + (after - before) * weight }
      return before * exponential(weight * naturalLogarithm(ratio))
    }
  }

  private func interpolated(
    at time: Double, between: (_ before: Double, _ after: Double, _ weight: Double) -> Double
  ) -> Double? {
    guard let first = points.first, let last = points.last else { return nil }
    if time <= first.time { return first.value }
    if time >= last.time { return last.value }
    for (before, after) in zip(points, points.dropFirst()) where time < after.time {
      let weight = (time - before.time) / (after.time - before.time)
      return between(before.value, after.value, weight)
    }
    return last.value
  }

  public static func == (left: DatedSeries, right: DatedSeries) -> Bool {
    left.points.elementsEqual(right.points) { $0 == $1 }
  }
}
