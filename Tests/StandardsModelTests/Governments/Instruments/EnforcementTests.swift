import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct EnforcementTests {
  @Test func `an obligation bites more, and without one nothing does`() {
    var example = LeverExample(.enforcement, strength: 0.5)
    var world = example.world
    #expect(world.governmentTerms(of: ID(0), in: ID(Place.ccc), under: world.policy) == [0, 0])
    var mandate = example.lever
    mandate.kind = .mandate
    mandate.strength = 2
    example.scenario.instruments = ["mandate": mandate]
    world = example.world
    #expect(world.governmentTerms(of: ID(0), in: ID(Place.ccc), under: world.policy) == [3, 0])
  }
}
