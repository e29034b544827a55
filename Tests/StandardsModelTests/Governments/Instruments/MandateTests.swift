import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct MandateTests {
  @Test func `adopters at home use it more, those abroad are not obliged`() {
    let example = LeverExample(.mandate, strength: 3)
    let world = example.world
    #expect(world.governmentTerms(of: ID(0), in: ID(Place.ccc), under: world.policy) == [3, 0])
    #expect(world.governmentTerms(of: ID(0), in: ID(Place.bbb), under: world.policy) == [0, 0])
    #expect(example.bite(.presence, Place.ccc, Place.closed) == 3)
    #expect(example.gain(of: Place.closed, in: Place.ccc) > 0)
  }
}
