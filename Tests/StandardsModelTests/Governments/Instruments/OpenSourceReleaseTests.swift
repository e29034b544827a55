import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct OpenSourceReleaseTests {
  @Test func `royalty falls everywhere and the text opens`() {
    let example = LeverExample(.openSourceRelease, strength: 1)
    for state in [Place.aaa, Place.bbb, Place.ccc] {
      #expect(example.bite(.fit, state, Place.closed) == 0.4)
    }
    #expect(abs(example.world.openness(of: ID(Place.closed)) - 1) < 1e-15)
    #expect(example.gain(of: Place.closed, in: Place.aaa) > 0)
  }

  @Test func `half a release waives half and opens half`() {
    let example = LeverExample(.openSourceRelease, strength: 0.5)
    #expect(example.bite(.fit, Place.bbb, Place.closed) == 0.2)
    #expect(abs(example.world.openness(of: ID(Place.closed)) - 0.55) < 1e-15)
  }
}
