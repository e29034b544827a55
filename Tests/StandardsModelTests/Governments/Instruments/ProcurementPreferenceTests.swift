import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct ProcurementPreferenceTests {
  @Test func `what government buys by, adopters at home use more`() {
    let example = LeverExample(.procurementPreference, strength: 1)
    let world = example.world
    #expect(world.governmentTerms(of: ID(0), in: ID(Place.ccc), under: world.policy) == [1, 0])
    #expect(world.governmentTerms(of: ID(0), in: ID(Place.aaa), under: world.policy) == [0, 0])
    #expect(example.gain(of: Place.closed, in: Place.ccc) > 0)
  }
}
