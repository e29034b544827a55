import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct SubsidyTests {
  @Test func `sponsors that are paid grow, and adopters everywhere follow their equipment`() {
    let example = LeverExample(.subsidy, strength: 2)
    #expect(example.bite(.supply, Place.closed) == 2)
    #expect(example.gain(of: Place.closed, in: Place.aaa) > 0)
  }

  @Test func `the share of supply moves by the factor`() {
    // Nine parts of ten stand behind the rival: e^2 parts against 9.
    let world = LeverExample(.subsidy, strength: 2).world
    let fit = world.fitChange(of: ID(0), in: ID(0), under: world.policy)
    let grown = exponential(2)
    #expect(abs(fit[0] - (grown / (grown + 9) - 0.1)) < 1e-12)
    #expect(abs(fit[0] + fit[1]) < 1e-12)
  }
}
