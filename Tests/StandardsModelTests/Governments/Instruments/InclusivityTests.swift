import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct InclusivityTests {
  @Test func `seats for outsiders win votes abroad, a closed group loses them`() {
    func position(_ strength: Double) -> Double {
      let world = LeverExample(.inclusivity, strength: strength).world
      return NationalPosition(
        of: ID(Place.aaa), on: world.projects[ID(0)], in: world,
        drawing: Draws(seed: 1, replicate: 1)
      ).openness
    }
    #expect(abs(position(0.5) - position(0) - 0.5) < 1e-15)
    #expect(position(-0.1) < position(0))
  }

  @Test func `openness stays a share`() {
    let opened = LeverExample(.inclusivity, strength: 1).world.openness(of: ID(Place.closed))
    let closed = LeverExample(.inclusivity, strength: -1).world.openness(of: ID(Place.closed))
    #expect(opened == 1 && closed == 0)
  }
}
