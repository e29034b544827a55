import SimulationEngine
import Testing

@Suite struct ProportionTests {
  /// With z = 1.96…, z² = 3.841458820694124: for 0 of n the interval ends at z²/(n + z²).
  @Test func `no success in ten says less than twenty-eight percent`() {
    let none = Proportion(0, of: 10).confidenceInterval()
    #expect(none.low == 0)
    #expect(agree(none.high, 3.841458820694124 / 13.841458820694124))
    let all = Proportion(10, of: 10).confidenceInterval()
    #expect(all.high == 1)
    #expect(agree(all.low, 10 / 13.841458820694124))
  }

  @Test func `half of twenty is as by hand`() {
    // Middle 1/2; half-width z·√(1/80 + z²/1600) / (1 + z²/20) = z / (2·√(20 + z²)).
    let interval = Proportion(10, of: 20).confidenceInterval()
    let half = 3.841458820694124.squareRoot() / (2 * 23.841458820694124.squareRoot())
    #expect(agree(interval.low, 0.5 - half))
    #expect(agree(interval.high, 0.5 + half))
    #expect(Proportion(10, of: 20).estimate == 0.5)
  }

  @Test func `successes and failures mirror each other`() {
    for successes in 0...30 {
      let interval = Proportion(successes, of: 30).confidenceInterval(0.9)
      let mirrored = Proportion(30 - successes, of: 30).confidenceInterval(0.9)
      #expect(agree(interval.low, 1 - mirrored.high))
      #expect(interval.low <= Double(successes) / 30 && interval.high >= Double(successes) / 30)
    }
  }
}
