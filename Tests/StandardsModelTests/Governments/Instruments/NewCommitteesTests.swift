import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct NewCommitteesTests {
  @Test func `the state asks more often, and the partner backs it`() {
    let example = LeverExample(.newCommittees, strength: naturalLogarithm(2))
    #expect(example.bite(.backing, Place.bbb, Place.ccc) == naturalLogarithm(2))
    #expect(example.bite(.backing, Place.aaa, Place.ccc) == 0)
    let (world, calm) = (example.world, LeverExample(.newCommittees, strength: 0).world)
    let states = Array(world.states.ids)
    let with = Ambition(in: world).weights(among: states, in: ID(0), of: world)
    let without = Ambition(in: calm).weights(among: states, in: ID(0), of: calm)
    #expect(abs(with[Place.ccc] / without[Place.ccc] - 2) < 1e-12)
    #expect(with[Place.aaa] == without[Place.aaa])
    // Nobody else asks less.
    let growth = Ambition(in: world).growth(in: ID(0), of: world)
    #expect(abs(growth - (1 + without[Place.ccc] / without.reduce(0, +))) < 1e-12)
  }
}
