import SimulationEngine
import Synchronization

/// `summary.csv`: what the replicates of an arm at a point say of each number.
public struct SummaryTable: Sendable {
  public static let declaration = TableDeclaration(
    name: "summary", meaning: "A number over the replicates of one arm at one point.",
    keyLength: 5,
    columns: [
      ColumnDeclaration("arm", .text, meaning: "Scenario, or variation of it."),
      ColumnDeclaration("point", .integer, meaning: "Point of the design, from 1."),
      SummaryColumns.series, SummaryColumns.key, SummaryColumns.date,
      ColumnDeclaration("n", .integer, unit: "runs", meaning: "Runs that have the number."),
      ColumnDeclaration("mean", .number, meaning: "Mean, in the unit of the series."),
      ColumnDeclaration(
        "sd", .number, meaning: "Standard deviation with n − 1; empty for a single run."),
      ColumnDeclaration("q05", .number, meaning: "5 % quantile, linear between order statistics."),
      ColumnDeclaration("q25", .number, meaning: "Lower quartile."),
      ColumnDeclaration("q50", .number, meaning: "Median."),
      ColumnDeclaration("q75", .number, meaning: "Upper quartile."),
      ColumnDeclaration("q95", .number, meaning: "95 % quantile."),
      ColumnDeclaration(
        "ci_low", .number, meaning: "Lower end of the mean's 95 % interval by Student's t."),
      ColumnDeclaration(
        "ci_high", .number, meaning: "Upper end of the mean's 95 % interval by Student's t."),
    ])

  private let arm: String
  private let point: Int
  private let factors: StudentFactors
  private let futures: Int
  private var table = TableBuilder(declaration)

  /// - Parameter futures: runs that go on from one history.
  public init(arm: String, point: Int, factors: StudentFactors, futures: Int = 1) {
    self.futures = futures
    self.arm = arm
    self.point = point
    self.factors = factors
  }

  /// - Parameter values: in the order of the replicates; not a number where a run has none. Put
  ///   in order where they stand: there may be millions.
  public mutating func append(_ key: SeriesKey, _ values: inout [Double]) {
    let half = HistoryMeans.halfWidth(count: values.count, futures: futures, factors) { values[$0] }
    values.removeAll(where: \.isNaN)
    guard !values.isEmpty else { return }
    let moments = Moments(values)
    let interval =
      half.map { (low: moments.mean - $0, high: moments.mean + $0) } ?? moments.interval(factors)
    values.sort()
    var row: [Cell] = [
      .text(arm), .integer(point), .text(key.series), .text(key.key),
      key.date.map { .month($0) } ?? .missing, .integer(moments.count), .finite(moments.mean),
      .finite(moments.standardDeviation),
    ]
    for share in [0.05, 0.25, 0.5, 0.75, 0.95] {
      row.append(.finite(Quantiles.quantile(sorted: values, share)))
    }
    row.append(.finite(interval?.low))
    row.append(.finite(interval?.high))
    table.append(row)
  }

  public func rows() -> Table { table.table() }
}

enum SummaryColumns {
  static let series = ColumnDeclaration(
    "series", .text, meaning: "table.column, or the name of a series of series.csv.")
  static let key = ColumnDeclaration(
    "key", .text,
    meaning: "What it is measured of: the table's key columns but run and date, joined by /.")
  static let date = ColumnDeclaration(
    "date", .month,
    meaning:
      "December, or the last month; empty for what has no date or one of its own in each run.")
}

extension Cell {
  /// Missing where there is no number, or where it is beyond the numbers.
  static func finite(_ value: Double?) -> Cell {
    value.flatMap { $0.isFinite ? .number($0) : nil } ?? .missing
  }
}

/// Student's 97.5 % quantiles, each worked out once.
public final class StudentFactors: Sendable {
  private let known = Mutex<[Int: Double]>([:])

  public init() {}

  public func factor(count: Int) -> Double {
    if let factor = known.withLock({ $0[count] }) { return factor }
    let factor = StudentDistribution(degreesOfFreedom: count - 1).quantile(0.975)
    known.withLock { $0[count] = factor }
    return factor
  }

  /// The mean's 95 % interval; nil for a single value.
  public func interval(_ summary: Summary) -> Interval? {
    summary.count > 1 ? summary.interval(times: factor(count: summary.count)) : nil
  }
}
