import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct TariffTests {
  @Test func `trade falls both ways`() {
    let example = LeverExample(.tariff, strength: 0.5)
    #expect(example.bite(.ties, Place.ccc, Place.aaa) == -0.5)
    #expect(example.bite(.ties, Place.aaa, Place.ccc) == -0.5)
    #expect(example.bite(.ties, Place.aaa, Place.bbb) == 0)
  }

  @Test func `less of the target's standard spreads across the border`() {
    var example = LeverExample(.tariff, strength: 3)
    example.scenario.fields["field"]?.networkBenefit = 6
    example.scenario.fields["field"]?.supplyBenefit = 0
    #expect(example.gain(of: Place.open, in: Place.ccc) < 0)
  }
}
