import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct ConditionalLoanTests {
  @Test func `the partner's adopters take the lender's standard`() {
    let example = LeverExample(.conditionalLoan, strength: 1)
    #expect(example.bite(.government, Place.bbb, Place.closed) == 1)
    #expect(example.bite(.government, Place.ccc, Place.closed) == 0)
    #expect(example.gain(of: Place.closed, in: Place.bbb) > 0)
  }

  @Test func `its vote is favoured where a document is named`() {
    var example = LeverExample(.conditionalLoan, strength: 1)
    let world = example.world
    #expect(world.inducement(of: ID(Place.bbb), on: world.projects[ID(0)]) == 1)
    example.lever.project = ""
    #expect(example.world.policy.touched == [.government, .favour])
  }
}
