import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct ExpertsTests {
  @Test func `a proposer with experts is heard as if it held more secretariats`() {
    func experience(_ strength: Double) -> Double {
      let world = LeverExample(.experts, strength: strength).world
      return NationalPosition(
        of: ID(Place.aaa), on: world.projects[ID(0)], in: world,
        drawing: Draws(seed: 1, replicate: 1)
      ).experience
    }
    #expect(experience(0.7) - experience(0) == 0.7)
    #expect(LeverExample(.experts, strength: 0.7).bite(.participation, Place.ccc) == 0.7)
  }
}
