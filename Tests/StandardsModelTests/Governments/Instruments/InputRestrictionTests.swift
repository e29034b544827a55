import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct InputRestrictionTests {
  @Test func `the target's sponsors shrink, and its standard with them`() {
    let example = LeverExample(.inputRestriction, strength: 2)
    #expect(example.bite(.supply, Place.open) == -2)
    #expect(example.bite(.supply, Place.closed) == 0)
    #expect(example.gain(of: Place.open, in: Place.bbb) < 0)
  }
}
