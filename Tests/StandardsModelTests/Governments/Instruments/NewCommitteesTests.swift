import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct NewCommitteesTests {
  @Test func `the state proposes more, with a partner the partner takes part more often`() {
    var example = LeverExample(.newCommittees, strength: 0.5)
    #expect(example.world.policy.touched == [.interest])
    #expect(example.bite(.interest, Place.ccc, Place.bbb) == 0.5)
    example.lever.partner = ""
    #expect(example.world.policy.touched == [.initiative])
    #expect(example.bite(.initiative, Place.ccc) == 0.5)
  }

  @Test func `the weight of a proposer grows by the factor`() {
    var example = LeverExample(.newCommittees, strength: 0.5)
    example.lever.partner = ""
    let with = example.world
    example.lever.strength = 0
    let without = example.world
    let states = Array(with.states.ids)
    let more = Ambition(in: with).weights(among: states, in: ID(0), of: with)
    let usual = Ambition(in: without).weights(among: states, in: ID(0), of: without)
    #expect(abs(more[Place.ccc] / usual[Place.ccc] - exponential(0.5)) < 1e-12)
    #expect(more[Place.aaa] == usual[Place.aaa])
    // Nobody else asks less.
    let growth = Ambition(in: with).growth(in: ID(0), of: with)
    let part = usual[Place.ccc] / usual.reduce(0, +)
    #expect(abs(growth - (1 + (exponential(0.5) - 1) * part)) < 1e-12)
  }
}
