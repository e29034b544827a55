import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct TBTDisputeTests {
  @Test func `an obligation of the target is enforced less`() {
    var example = LeverExample(.tbtDispute, strength: 0.75)
    example.lever.standard = "Open"
    var mandate = InstrumentSpecification()
    mandate.state = "AAA"
    mandate.standard = "Open"
    mandate.strength = 4
    example.scenario.instruments = ["mandate": mandate]
    let world = example.world
    #expect(world.governmentTerms(of: ID(0), in: ID(Place.aaa), under: world.policy) == [0, 1])
    #expect(example.gain(of: Place.open, in: Place.aaa) < 0)
  }
}
