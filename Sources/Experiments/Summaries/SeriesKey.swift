import SimulationEngine

/// Which number of a run: a series, what it is measured of, and when.
public struct SeriesKey: Sendable, Hashable, Comparable {
  /// `table.column`, or the name in a row of `series.csv`.
  public let series: String
  /// The table's key columns other than run and date, joined by `/`.
  public let key: String
  /// Nil where a number has no date of its own, or one that differs between runs.
  public let date: Month?
  /// Whether a run without it had zero: tables that leave rows of zero out.
  public let absentIsZero: Bool

  public init(series: String, key: String, date: Month?, absentIsZero: Bool = false) {
    self.series = series
    self.key = key
    self.date = date
    self.absentIsZero = absentIsZero
  }

  public static func < (left: SeriesKey, right: SeriesKey) -> Bool {
    if !left.series.utf8.elementsEqual(right.series.utf8) {
      return precedes(left.series, right.series)
    }
    if !left.key.utf8.elementsEqual(right.key.utf8) { return precedes(left.key, right.key) }
    return (left.date?.ordinal ?? -1) < (right.date?.ordinal ?? -1)
  }
}

/// A number of a run under the stable hash of its key.
public struct SeriesValue: Sendable, Hashable {
  public let hash: UInt64
  public let value: Double

  public init(hash: UInt64, value: Double) {
    self.hash = hash
    self.value = value
  }
}
