import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct GapPromotionTests {
  @Test func `it works with the partner until a body has published a standard`() {
    let example = LeverExample(.gapPromotion, strength: 1)
    var world = example.world
    #expect(world.policy[.government, Place.bbb, Place.closed] == 1)
    world.standards[ID(Place.open)].endorsement = 1
    world.gatherPolicy()
    #expect(world.policy.touched == [])
  }
}
