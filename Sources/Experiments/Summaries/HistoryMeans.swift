import SimulationEngine

/// How well a mean is known where runs go on from common histories: runs of one history are not
/// independent of each other, so the interval is that of the means by history.
///
/// Of a single history the runs are independent once it is given, and the interval is theirs.
enum HistoryMeans {
  /// - Parameters:
  ///   - count: replicates, the futures of each history side by side.
  ///   - value: of a replicate; nil or not a number where it has none.
  /// - Returns: half the width of the mean's 95 % interval; nil where there are not two histories.
  static func halfWidth(
    count: Int, futures: Int, _ factors: StudentFactors, value: (Int) -> Double
  ) -> Double? {
    guard futures > 1 else { return nil }
    var means: [Double] = []
    for first in stride(from: 0, to: count, by: futures) {
      var sum = 0.0
      var present = 0.0
      for place in first..<min(count, first + futures) {
        let number = value(place)
        guard number.isFinite else { continue }
        sum += number
        present += 1
      }
      if present > 0 { means.append(sum / present) }
    }
    guard means.count > 1, let interval = Moments(means).interval(factors) else { return nil }
    return (interval.high - interval.low) / 2
  }
}
