import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct IndustrialChainTests {
  @Test func `ties at home tighten`() {
    let example = LeverExample(.industrialChain, strength: 0.5)
    #expect(example.bite(.ties, Place.ccc, Place.ccc) == 0.5)
    #expect(example.bite(.ties, Place.ccc, Place.aaa) == 0)
  }

  @Test func `a standard that leads at home leads by more`() {
    var example = LeverExample(.industrialChain, strength: 1)
    example.scenario.fields["field"]?.networkBenefit = 4
    example.scenario.fields["field"]?.supplyBenefit = 0
    example.scenario.fields["field"]?.standards["Closed"]?.installedBase = 0.5
    #expect(example.gain(of: Place.closed, in: Place.ccc) > 0)
  }
}
