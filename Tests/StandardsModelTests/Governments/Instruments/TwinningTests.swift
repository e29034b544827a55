import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct TwinningTests {
  @Test func `experience goes to the partner`() {
    let example = LeverExample(.twinning, strength: 1)
    #expect(example.bite(.expertise, Place.bbb) == 1)
    #expect(example.bite(.expertise, Place.ccc) == 0)
  }
}
