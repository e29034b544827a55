import SimulationEngine
import Testing

/// Whether two numbers agree to a share of their size.
func agree(_ left: Double?, _ right: Double, within tolerance: Double = 1e-12) -> Bool {
  left.map { ($0 - right).magnitude <= tolerance * max(1, right.magnitude) } ?? false
}

@Suite struct SummaryTests {
  @Test func `a small sample is summarised as by hand`() {
    // Sum 31, squares 173: variance (173 − 31²/8) / 7.
    let summary = Summary([3, 1, 4, 1, 5, 9, 2, 6])
    #expect(summary.count == 8)
    #expect(summary.mean == 3.875)
    #expect(agree(summary.standardDeviation, (52.875 / 7).squareRoot()))
    #expect(agree(summary.standardError, (52.875 / 56).squareRoot()))
    #expect(summary.minimum == 1 && summary.maximum == 9)
    #expect(summary.median == 3.5)
    #expect(summary.quantile(0.25) == 1.75)
    #expect(agree(summary.quantile(0.95), 7.95))
    #expect(summary.quantile(0) == 1 && summary.quantile(1) == 9)
    let half = 2.364624251592785 * (52.875 / 56).squareRoot()
    #expect(agree(summary.confidenceInterval()?.low, 3.875 - half, within: 1e-9))
    #expect(agree(summary.confidenceInterval()?.high, 3.875 + half, within: 1e-9))
    let narrow = 1.959963984540054 * (52.875 / 56).squareRoot()
    #expect(agree(summary.normalInterval()?.high, 3.875 + narrow))
  }

  @Test func `a single value has no spread`() {
    let summary = Summary([2.5])
    #expect(summary.mean == 2.5 && summary.median == 2.5 && summary.quantile(0.05) == 2.5)
    #expect(summary.standardDeviation == nil)
    #expect(summary.confidenceInterval() == nil && summary.normalInterval() == nil)
  }

  @Test func `equal values have exactly no spread, and a large offset costs no digits`() {
    let equal = Summary(Array(repeating: 0.1, count: 10))
    #expect(equal.mean == 0.1 && equal.standardDeviation == 0 && equal.quantile(0.3) == 0.1)
    let shifted = Summary([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])
    #expect(shifted.mean == 1e9 + 10)
    #expect(agree(shifted.standardDeviation, 30.0.squareRoot()))
  }

  @Test func `the interval covers the mean as often as it says`() {
    // 800 samples of 10 normals: 95 % ± 4·√(0.95·0.05/800); with z for t it would be 92 %.
    var draws = stream("coverage")
    var covered = 0
    for _ in 0..<800 {
      let summary = Summary((0..<10).map { _ in draws.normal() })
      if summary.confidenceInterval()!.contains(0) { covered += 1 }
    }
    #expect(isNear(Double(covered) / 800, 0.95, deviation: 0.218, count: 800))
  }

  @Test func `quantiles neither depend on the order nor overflow`() {
    let most = Double.greatestFiniteMagnitude
    #expect(Quantiles.quantile([9, 1, 5], 0.25) == 3)
    #expect(Quantiles.median([4, 1, 2, 3]) == 2.5)
    #expect(Quantiles.median([most, -most]) == 0)
    #expect(Quantiles.quantile([most, most], 0.3) == most)
  }

  @Test func `no sample is no summary`() async {
    await #expect(processExitsWith: .failure) { _ = Summary([]) }
    await #expect(processExitsWith: .failure) { _ = Summary([1, .nan]) }
  }
}
