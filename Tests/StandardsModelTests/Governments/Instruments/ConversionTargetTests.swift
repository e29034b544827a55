import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct ConversionTargetTests {
  @Test func `what bodies publish weighs more with every adopter at home`() {
    var world = LeverExample(.conversionTarget, strength: 0.85).world
    world.standards[ID(Place.open)].endorsement = 1
    #expect(world.endorsement(of: ID(Place.open), in: ID(Place.ccc)) == 1.85)
    #expect(world.endorsement(of: ID(Place.open), in: ID(Place.aaa)) == 1)
    #expect(world.endorsement(of: ID(Place.closed), in: ID(Place.ccc)) == 0)
  }
}
