import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct PatentPolicyTests {
  @Test func `adopters at home pay less, and take more of it`() {
    let example = LeverExample(.patentPolicy, strength: 1)
    #expect(example.bite(.fit, Place.ccc, Place.closed) == 1)
    #expect(example.bite(.fit, Place.aaa, Place.closed) == 0)
    #expect(example.gain(of: Place.closed, in: Place.ccc) > 0)
  }
}
