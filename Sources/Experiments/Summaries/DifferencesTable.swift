import SimulationEngine

/// `differences.csv`: what an arm changes against another under the same luck, replicate by replicate.
public struct DifferencesTable: Sendable {
  public static let declaration = TableDeclaration(
    name: "differences", meaning: "A number's difference between two arms, run by run in pairs.",
    keyLength: 6,
    columns: [
      ColumnDeclaration("arm_a", .text, meaning: "The arm that is compared with."),
      ColumnDeclaration("arm_b", .text, meaning: "The arm that is compared."),
      ColumnDeclaration("point", .integer, meaning: "Point of the design, from 1."),
      SummaryColumns.series, SummaryColumns.key, SummaryColumns.date,
      ColumnDeclaration(
        "n", .integer, unit: "pairs", meaning: "Replicates that have both numbers."),
      ColumnDeclaration(
        "difference", .number, meaning: "Mean of b minus a, in the unit of the series."),
      ColumnDeclaration(
        "ci_low", .number, meaning: "Lower end of its 95 % interval by Student's t on the pairs."),
      ColumnDeclaration(
        "ci_high", .number, meaning: "Upper end of its 95 % interval by Student's t on the pairs."),
      ColumnDeclaration(
        "variance_ratio", .number, unit: "1",
        meaning:
          "Variance of the paired difference over the sum of both variances, which independent seeds would give; empty where neither varies."
      ),
    ])

  private let arms: (a: String, b: String)
  private let point: Int
  private let factors: StudentFactors
  private let futures: Int
  private var table = TableBuilder(declaration)

  /// - Parameter futures: runs that go on from one history.
  public init(
    armA: String, armB: String, point: Int, factors: StudentFactors, futures: Int = 1
  ) {
    self.futures = futures
    arms = (armA, armB)
    self.point = point
    self.factors = factors
  }

  /// - Parameters:
  ///   - a: in the order of the replicates; not a number where a run has none. Used up: there may be
  ///     millions.
  ///   - b: the same of the other arm.
  public mutating func append(_ key: SeriesKey, a: inout [Double], b: inout [Double]) {
    let half = HistoryMeans.halfWidth(count: a.count, futures: futures, factors) { b[$0] - a[$0] }
    var pairs = 0
    for place in a.indices where (b[place] - a[place]).isFinite {
      a[pairs] = a[place]
      b[pairs] = b[place]
      pairs += 1
    }
    guard pairs > 0 else { return }
    a.removeLast(a.count - pairs)
    b.removeLast(b.count - pairs)
    let variances = (Moments(a).variance, Moments(b).variance)
    for place in a.indices { a[place] = b[place] - a[place] }
    let paired = Moments(a)
    let interval =
      half.map { (low: paired.mean - $0, high: paired.mean + $0) } ?? paired.interval(factors)
    let independent = variances.0 + variances.1
    table.append([
      .text(arms.a), .text(arms.b), .integer(point), .text(key.series), .text(key.key),
      key.date.map { .month($0) } ?? .missing, .integer(paired.count), .finite(paired.mean),
      .finite(interval?.low), .finite(interval?.high),
      .finite(pairs > 1 && independent > 0 ? paired.variance / independent : nil),
    ])
  }

  public func rows() -> Table { table.table() }
}
