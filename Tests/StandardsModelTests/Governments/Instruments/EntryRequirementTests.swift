import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct EntryRequirementTests {
  @Test func `presence grows at home where firms can hold two standards, use does not`() {
    let example = LeverExample(.entryRequirement, strength: 2)
    #expect(example.bite(.presence, Place.ccc, Place.closed) == 2)
    #expect(example.bite(.presence, Place.aaa, Place.closed) == 0)
    #expect(example.gain(of: Place.closed, in: Place.ccc) == 0)
    var world = example.world
    world.applyPolicyToMarkets()
    #expect(world.fields[ID(0)].terms.presence == [0, 0, 0, 0, 2, 0])
  }
}
