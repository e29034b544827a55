import SimulationEngine
import StandardsModel

/// Whether the mean of a series is known well enough: the widest 95 % interval over what it is measured
/// of, at the last month, decides.
public struct Precision: Sendable {
  private let target: PrecisionTarget
  private let lastMonth: Month
  private let factors: StudentFactors
  private let futures: Int

  /// - Parameter futures: runs that go on from one history.
  public init(
    _ target: PrecisionTarget, lastMonth: Month, factors: StudentFactors, futures: Int = 1
  ) {
    self.futures = futures
    self.target = target
    self.lastMonth = lastMonth
    self.factors = factors
  }

  public func concerns(_ key: SeriesKey) -> Bool {
    key.series == target.series && (key.date == nil || key.date == lastMonth)
  }

  /// - Parameter columns: the numbers of each key by replicate; not a number where a run has none.
  /// - Returns: nil where no run has a number of the series.
  public func isReached(_ columns: [[Double]]) -> Bool? {
    var isThere = false
    for column in columns {
      let present = column.filter { !$0.isNaN }
      guard !present.isEmpty else { continue }
      isThere = true
      if let half = HistoryMeans.halfWidth(
        count: column.count, futures: futures, factors, value: { column[$0] })
      {
        if half > target.halfWidth { return false }
        continue
      }
      guard let interval = factors.interval(Summary(present)) else { return false }
      if (interval.high - interval.low) / 2 > target.halfWidth { return false }
    }
    return isThere ? true : nil
  }
}
