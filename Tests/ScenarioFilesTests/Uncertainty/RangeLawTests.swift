import SimulationEngine
import Testing

@testable import ScenarioFiles

@Suite struct RangeLawTests {
  private func law(
    _ mode: Double, _ range: ClosedRange<Double>, isInteger: Bool = false
  ) -> RangeLaw { RangeLaw(mode: mode, range: range, isInteger: isInteger) }

  @Test func `a quantile is inside the range, ends at the ends, and rises`() {
    for law in [
      law(0, 0...1), law(1, 0...1), law(0.3, -1...2), law(0.01, 0.001...0.1), law(5, 5...5),
      law(3, 2...5, isInteger: true),
    ] {
      var last = -Double.infinity
      for step in 0...1000 {
        let value = law.quantile(Double(step) / 1000)
        #expect(law.range.contains(value))
        #expect(value >= last)
        last = value
      }
      #expect((law.quantile(0) - law.range.lowerBound).magnitude < 1e-9)
      #expect((law.quantile(1) - law.range.upperBound).magnitude < 1e-9)
    }
  }

  /// (low + mode + high) / 3 and its variance: Kotz & van Dorp (2004), §1.1.
  @Test(arguments: [(0.0, 0.0, 3.0), (0.0, 3.0, 3.0), (-1.0, 0.5, 4.0)])
  func `mean and variance are those of the triangle`(low: Double, mode: Double, high: Double) {
    let law = law(mode, low...high)
    // Midpoints of equal slices: exact to about 1/n² where the density is bounded.
    let values = (0..<100_000).map { law.quantile((Double($0) + 0.5) / 100_000) }
    let mean = values.reduce(0, +) / 100_000
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 100_000
    let expected =
      (low * low + mode * mode + high * high - low * mode - low * high - mode * high) / 18
    #expect((mean - (low + mode + high) / 3).magnitude < 1e-5)
    #expect((variance - expected).magnitude < 1e-4)
  }

  @Test func `a range over orders of magnitude is drawn on its logarithm`() {
    let wide = law(0.01, 0.001...0.1)
    #expect((wide.quantile(0.5) - 0.01).magnitude < 1e-12)
    // Half as much is as likely as twice as much.
    for u in [0.1, 0.25, 0.4] {
      #expect((wide.quantile(u) * wide.quantile(1 - u) - 0.0001).magnitude < 1e-15)
    }
    #expect(!law(0.5, 0.2...1.9).isLogarithmic)
    #expect(!law(0, 0...1).isLogarithmic)
  }

  @Test func `whole numbers have the weight of their neighbourhood`() {
    let law = law(3, 2...5, isInteger: true)
    var counts = [0, 0, 0, 0, 0, 0]
    for step in 0..<10_000 { counts[Int(law.quantile((Double(step) + 0.5) / 10_000))] += 1 }
    // The triangle over 1.5 … 5.5 with its mode at 3, between the halves.
    for (count, share) in zip(counts[2...], [1.0 / 6, 0.3917, 0.3, 0.1]) {
      #expect((Double(count) / 10_000 - share).magnitude < 0.06)
    }
    #expect(counts[3] == counts.max())
    #expect(counts.reduce(0, +) == 10_000)
  }
}
