import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct NationalAdoptionTests {
  @Test func `an endorsement weighs more at home, and only once there is one`() {
    let example = LeverExample(.nationalAdoption, strength: 0.5)
    var world = example.world
    #expect(world.endorsement(of: ID(Place.closed), in: ID(Place.ccc)) == 0)
    world.standards[ID(Place.closed)].endorsement = 2
    world.gatherPolicy()
    #expect(world.endorsement(of: ID(Place.closed), in: ID(Place.ccc)) == 3)
    #expect(world.endorsement(of: ID(Place.closed), in: ID(Place.aaa)) == 2)
  }
}
