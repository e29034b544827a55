import StandardsModel
import Testing

/// Phases of a standards war, measured from adoption and from what a lever could still do.
@Suite struct StandardsWarTests {
  private func months(_ pairs: [[Int]], each: Int) -> [[Int]] {
    pairs.flatMap { Array(repeating: $0, count: each) }
  }

  @Test func `measured phases of made-up series`() {
    let measure = MeasuredPhase()
    let contested = months([[10, 9, 9]], each: 12)
    let led = months([[30, 9, 9]], each: 36)
    #expect(measure.phase(newAdopters: contested, penetration: 0.5) == .fluid)
    #expect(measure.phase(newAdopters: led, penetration: 0.1) == .fluid)
    #expect(measure.phase(newAdopters: led, penetration: 0.5) == .transition)
    #expect(measure.phase(newAdopters: led, penetration: 0.8) == .specific)
    // Three windows in a row are needed.
    #expect(
      measure.phase(newAdopters: Array(led.prefix(35)), penetration: 0.8) == .transition)
    #expect(
      measure.phase(newAdopters: contested + led.prefix(24), penetration: 0.8) == .transition)
    #expect(measure.phase(newAdopters: [], penetration: 0.9) == .fluid)
  }

  @Test func `the borders of a Bass diffusion replace those of the logistic`() {
    let measure = MeasuredPhase(BassDiffusion(innovation: 0.03, imitation: 0.38))
    let led = months([[30, 9, 9]], each: 36)
    #expect(measure.phase(newAdopters: led, penetration: 0.16) == .transition)
    #expect(MeasuredPhase().phase(newAdopters: led, penetration: 0.16) == .fluid)
    #expect(measure.phase(newAdopters: led, penetration: 0.775) == .specific)
  }

  @Test func `mechanistic phases around the unstable point and the spinodal`() {
    // K = 1.5 and h = 0.1: the unstable point is −0.20598.
    let weak = MechanisticPhase(networkBenefit: 3, strongestLever: 0.2)
    #expect(weak.phase(lead: 0.20) == .fluid)
    #expect(weak.phase(lead: 0.21) == .specific)
    // Beyond the spinodal 0.20755 the lever always works: −√(1 − 1/1.5) = −0.57735 is the border.
    let strong = MechanisticPhase(networkBenefit: 3, strongestLever: 0.5)
    #expect(strong.phase(lead: 0.57) == .fluid)
    #expect(strong.phase(lead: 0.58) == .transition)
    #expect(MechanisticPhase(networkBenefit: 1.9, strongestLever: 0).phase(lead: 1) == .fluid)
  }

  @Test func `concentration, leader and divergence`() {
    #expect(MarketStructure.concentration([0.5, 0.5]) == 0.5)
    #expect(MarketStructure.concentration([1, 0]) == 1)
    #expect(MarketStructure.leader([0.2, 0.5, 0.5]) == 1)
    #expect(MarketStructure.leader([0, 0]) == nil)
    #expect(MarketStructure.divergence([1, 0], [0, 1]) == 1)
    #expect(MarketStructure.divergence([0.3, 0.7], [0.3, 0.7]) == 0)
  }
}
