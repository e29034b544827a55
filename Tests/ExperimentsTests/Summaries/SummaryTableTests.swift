import SimulationEngine
import Testing

@testable import Experiments

@Suite struct SummaryTableTests {
  static let key = SeriesKey(series: "diffusion.share", key: "f/s/AAA", date: Month("2004-12"))

  @Test func `a row agrees with the sample's summary`() throws {
    var values = [3.0, .nan, 1, 4, 1, 5, 9, 2, 6]
    let sample = Summary(values.filter { !$0.isNaN })
    var table = SummaryTable(arm: "a", point: 2, factors: StudentFactors())
    table.append(Self.key, &values)
    let rows = table.rows()
    #expect(rows.integers("n") == [8])
    #expect(rows.numbers("mean") == [sample.mean])
    #expect(rows.numbers("sd") == [sample.standardDeviation])
    #expect(rows.numbers("q50") == [sample.median])
    #expect(rows.numbers("q95") == [sample.quantile(0.95)])
    let interval = try #require(sample.confidenceInterval())
    #expect(abs(try #require(rows.numbers("ci_low")[0]) - interval.low) < 1e-12)
    #expect(abs(try #require(rows.numbers("ci_high")[0]) - interval.high) < 1e-12)
  }

  @Test func `a single run has a mean and no interval`() {
    var values = [2.0]
    var table = SummaryTable(arm: "a", point: 1, factors: StudentFactors())
    table.append(Self.key, &values)
    #expect(table.rows().numbers("sd") == [nil])
    #expect(table.rows().numbers("ci_low") == [nil])
  }

  @Test func `identical arms differ by exactly zero`() {
    var a = [0.1, 0.7, .nan, 0.3]
    var b = a
    var table = DifferencesTable(armA: "a", armB: "b", point: 1, factors: StudentFactors())
    table.append(Self.key, a: &a, b: &b)
    let rows = table.rows()
    #expect(rows.integers("n") == [3])
    for column in ["difference", "ci_low", "ci_high", "variance_ratio"] {
      #expect(rows.numbers(column) == [0], "\(column)")
    }
  }

  @Test func `the variance ratio is one minus the correlation for equal spreads`() throws {
    // b = a + 1 exactly: all variance is shared. b = −a: none, and pairing doubles it.
    var a = [1.0, 2, 3, 4]
    var b = a.map { $0 + 1 }
    var table = DifferencesTable(armA: "a", armB: "b", point: 1, factors: StudentFactors())
    table.append(Self.key, a: &a, b: &b)
    a = [1, 2, 3, 4]
    b = a.map { -$0 }
    table.append(Self.key, a: &a, b: &b)
    let rows = table.rows()
    #expect(rows.numbers("difference") == [1, -5])
    #expect(rows.numbers("variance_ratio") == [0, 2])
  }
}
