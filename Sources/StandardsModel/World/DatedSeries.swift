import SimulationEngine

/// Values at the middle of some years or months; between them interpolated, outside them held.
public struct DatedSeries: Sendable, Equatable {
  private let points: [(time: Double, value: Double)]

  /// - Parameter byDate: keys are years, `"2005"`, or months, `"2005-12"`; others are passed over.
  public init(_ byDate: Keyed<Double>) {
    let found = byDate.entries.compactMap { entry -> (time: Double, value: Double)? in
      let time = Int(entry.id).map { Double($0) + 0.5 } ?? Month(entry.id)?.yearFraction
      return time.map { ($0, entry.value) }
    }
    // A year's middle may fall behind a month that is written after it.
    points = found.sorted { $0.time < $1.time }
  }

  public var isEmpty: Bool { points.isEmpty }

  public var largest: Double? { points.map(\.value).max() }
  /// The largest value on the straight lines between two dates, in years.
  func largest(from start: Double, to end: Double) -> Double? {
    let inside = points.lazy.filter { $0.time > start && $0.time < end }.map(\.value).max()
    return [linear(at: start), inside, linear(at: end)].compactMap { $0 }.max()
  }
  /// Where the broken line of `linear` bends, and by how much its slope changes there.
  var bends: [(time: Double, change: Double)] {
    var slope = 0.0
    return points.indices.map { index in
      let before = slope
      slope =
        index + 1 < points.count
        ? (points[index + 1].value - points[index].value)
          / (points[index + 1].time - points[index].time) : 0
      return (points[index].time, slope - before)
    }
  }

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
