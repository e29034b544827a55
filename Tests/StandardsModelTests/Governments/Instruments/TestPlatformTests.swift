import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct TestPlatformTests {
  @Test func `what was tried out works better for adopters and voters`() {
    let example = LeverExample(.testPlatform, strength: 0.5)
    let world = example.world
    #expect(world.quality(of: ID(Place.closed)) == 0.5)
    #expect(world.quality(of: ID(Place.open)) == 0)
    #expect(example.gain(of: Place.closed, in: Place.aaa) > 0)
    let merit = NationalPosition(
      of: ID(Place.aaa), on: world.projects[ID(0)], in: world,
      drawing: Draws(seed: 1, replicate: 1)
    ).merit
    #expect(merit == 0.5)
  }
}
