import SimulationEngine
import StandardsModel
import Testing

/// GAP-1: Verspagen (1991) with a = 0.1, δ = 2; numbers by the branches of Lambert's W.
@Suite struct VerspagenGapTests {
  private func gap(lead: Double, spillover: Double = 0.1) -> VerspagenGap {
    VerspagenGap(spillover: spillover, lead: lead, reach: 2)
  }

  @Test(arguments: [
    (0.02, 0.2236651183, 7.1543041279), (0.05, 0.7148059124, 4.3065847282),
    (0.07, 1.4332776329, 2.6994345044),
  ])
  func `GAP-1 stable gap and point of no return`(lead: Double, stable: Double, unstable: Double)
    throws
  {
    #expect(abs(try #require(gap(lead: lead).stableGap) - stable) < 1e-9)
    #expect(abs(try #require(gap(lead: lead).pointOfNoReturn) - unstable) < 1e-9)
  }

  @Test func `GAP-1 critical lead and critical spillover`() {
    #expect(abs(gap(lead: 0).criticalLead - 0.0735758882) < 1e-10)
    #expect(abs(gap(lead: 0.05).criticalSpillover - 0.0679570457) < 1e-10)
    #expect(gap(lead: 0.0736).stableGap == nil && gap(lead: 0.0736).pointOfNoReturn == nil)
    #expect(gap(lead: 0.0735).stableGap != nil)
  }

  /// Where the path ends: beyond the point of no return it falls behind, before it it catches up.
  @Test func `the integrator finds both sides of the point of no return`() {
    let path = gap(lead: 0.05)
    var (near, far) = (4.2, 4.4)
    for _ in 0..<(600 * 12) {
      near = path.gap(after: 1.0 / 12, from: near)
      far = path.gap(after: 1.0 / 12, from: far)
    }
    #expect(abs(near - 0.7148059124) < 1e-6)
    #expect(far > 10)
  }

  /// Halving the step divides the error of a fourth-order method by 16; Euler's by 2, Heun's by 4.
  @Test func `T4 the step is of fourth order`() {
    let path = VerspagenGap(spillover: 0.8, lead: 0.3, reach: 2)
    func end(steps: Int) -> Double {
      (0..<steps).reduce(3.0) { gap, _ in path.gap(after: 8 / Double(steps), from: gap) }
    }
    let exact = end(steps: 4096)
    let ratio = abs(end(steps: 16) - exact) / abs(end(steps: 32) - exact)
    #expect(ratio > 13 && ratio < 19, "\(ratio)")
  }

  @Test func `without spillover and lead the gap is constant to the last bit`() {
    let path = VerspagenGap(spillover: 0, lead: 0, reach: 2)
    #expect(path.gap(after: 1.0 / 12, from: 1.2345) == 1.2345)
  }

  /// Gaps in levels, or a lead of the other sign, are the mistakes that this equation invites.
  @Test func `mutant: the wrong sign of the lead has no point of no return`() {
    #expect(gap(lead: -0.05).pointOfNoReturn == nil)
    #expect(gap(lead: -0.05).change(at: 4.3065847282) < -0.09)
    #expect(abs(gap(lead: 0.05).change(at: 4.3065847282)) < 1e-10)
  }

  /// Every number that a file may hold gives numbers again: one that is none would end the process.
  @Test(
    arguments: [Double.leastNonzeroMagnitude, 1e-3, 2, 1.7e308],
    [-2e5, -0.05, 0, 1e-300, 0.05, 2e5])
  func `the integrator stays finite at the ends of the ranges`(reach: Double, lead: Double) {
    for spillover in [0, Double.leastNonzeroMagnitude, 0.1, 1000] {
      for gap in [0, 4.2, 1000, 1e25] {
        let path = VerspagenGap(spillover: spillover, lead: lead, reach: reach)
        #expect(path.gap(after: 1.0 / 12, from: gap).isFinite)
      }
    }
  }
}
