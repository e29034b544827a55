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
      ColumnDeclaration("n", .integer, unit: "pairs", meaning: "Replicates that have both numbers."),
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
  private var table = TableBuilder(declaration)

  public init(armA: String, armB: String, point: Int, factors: StudentFactors) {
    arms = (armA, armB)
    self.point = point
    self.factors = factors
  }

  /// - Parameters: in the order of the replicates; not a number where a run has none.
  public mutating func append(_ key: SeriesKey, a: [Double], b: [Double]) {
    var (first, second, differences): ([Double], [Double], [Double]) = ([], [], [])
    for (a, b) in zip(a, b) where !a.isNaN && !b.isNaN && (b - a).isFinite {
      first.append(a)
      second.append(b)
      differences.append(b - a)
    }
    guard !differences.isEmpty else { return }
    let summary = Summary(differences)
    let interval = factors.interval(summary)
    table.append([
      .text(arms.a), .text(arms.b), .integer(point), .text(key.series), .text(key.key),
      key.date.map { .month($0) } ?? .missing, .integer(summary.count), .finite(summary.mean),
      .finite(interval?.low), .finite(interval?.high),
      .finite(Self.ratio(summary, first, second)),
    ])
  }

  private static func ratio(_ paired: Summary, _ a: [Double], _ b: [Double]) -> Double? {
    guard let deviation = paired.standardDeviation,
      let one = Summary(a).standardDeviation, let other = Summary(b).standardDeviation
    else { return nil }
    let independent = one * one + other * other
    return independent > 0 ? deviation * deviation / independent : nil
  }

  public func rows() -> Table { table.table() }
}
