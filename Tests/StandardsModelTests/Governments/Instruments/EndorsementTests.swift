import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct EndorsementTests {
  @Test func `a recommendation counts at home like endorsements`() {
    let example = LeverExample(.endorsement, strength: 1.5)
    let world = example.world
    #expect(world.endorsement(of: ID(Place.closed), in: ID(Place.ccc)) == 1.5)
    #expect(world.endorsement(of: ID(Place.closed), in: ID(Place.aaa)) == 0)
    #expect(example.gain(of: Place.closed, in: Place.ccc) > 0)
  }
}
