import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct MutualRecognitionTests {
  @Test func `a recognised standard shares in what the favoured one gets`() {
    var example = LeverExample(.mutualRecognition, strength: 0.25)
    example.lever.standard = "Open"
    var mandate = InstrumentSpecification()
    mandate.state = "CCC"
    mandate.standard = "Closed"
    mandate.strength = 4
    example.scenario.instruments = ["mandate": mandate]
    let world = example.world
    #expect(world.governmentTerms(of: ID(0), in: ID(Place.ccc), under: world.policy) == [4, 1])
    #expect(world.governmentTerms(of: ID(0), in: ID(Place.bbb), under: world.policy) == [0, 0])
    #expect(example.gain(of: Place.open, in: Place.ccc) > 0)
  }
}
