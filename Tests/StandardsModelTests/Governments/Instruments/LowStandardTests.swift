import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct LowStandardTests {
  @Test func `cheap at home, worth less abroad, and less is learnt`() {
    let world = LeverExample(.lowStandard, strength: 1).world
    #expect(world.fitChange(of: ID(0), in: ID(Place.ccc), under: world.policy)[0] == 1)
    #expect(world.fitChange(of: ID(0), in: ID(Place.aaa), under: world.policy)[0] == -1)
    #expect(world.policy[.absorption, Place.ccc] == -0.5)
  }
}
