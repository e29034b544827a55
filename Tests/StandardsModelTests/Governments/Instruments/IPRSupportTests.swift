import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct IPRSupportTests {
  @Test func `home sponsors patent at a higher hazard`() {
    var example = LeverExample(.iprSupport, strength: 1)
    example.scenario.parameters.invention.hazard = 2
    let world = example.world
    func hazard(_ standard: Int) -> Double {
      InventionPhase.hazard(
        of: world.standards[ID(standard)].specification.sponsors.values[0], on: ID(standard),
        in: world)
    }
    // CCC stands one logarithm behind the frontier, which the lever just makes up for.
    #expect(abs(hazard(Place.closed) - 2) < 1e-12)
    #expect(hazard(Place.open) == 2)
  }
}
