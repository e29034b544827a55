import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct ReferenceInRegulationTests {
  @Test func `a regulation can only refer to a text that is there`() {
    var example = LeverExample(.referenceInRegulation, strength: 2)
    #expect(example.bite(.obligation, Place.ccc, Place.closed) == 2)
    #expect(example.bite(.reference, Place.ccc) == 0.2)
    example.lever.standard = "Open"
    #expect(example.world.policy.touched == [])
  }
}
