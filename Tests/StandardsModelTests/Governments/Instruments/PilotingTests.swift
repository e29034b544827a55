import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct PilotingTests {
  @Test func `pilots bring in first adopters at home`() {
    let example = LeverExample(.piloting, strength: 0.05)
    #expect(example.bite(.promotion, 0, Place.ccc) == 0.05)
    let adopters =
      example.gain(of: Place.closed, in: Place.ccc, months: 6)
      + example.gain(of: Place.open, in: Place.ccc, months: 6)
    #expect(adopters > 0)
  }
}
