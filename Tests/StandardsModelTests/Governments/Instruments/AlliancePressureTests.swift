import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct AlliancePressureTests {
  @Test func `the partner does without the standard and votes against it`() {
    var example = LeverExample(.alliancePressure, strength: 1)
    example.lever.standard = "Open"
    let world = example.world
    #expect(world.governmentTerms(of: ID(0), in: ID(Place.bbb), under: world.policy) == [0, -1])
    #expect(world.inducement(of: ID(Place.bbb), on: world.projects[ID(0)]) == -1)
    #expect(example.gain(of: Place.open, in: Place.bbb) < 0)
  }
}
