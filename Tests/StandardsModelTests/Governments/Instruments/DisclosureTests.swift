import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct DisclosureTests {
  @Test func `declared claims are paid for and fought over`() {
    let over = LeverExample(.disclosure, strength: 1)
    #expect(over.bite(.fit, Place.aaa, Place.closed) == -0.4)
    #expect(over.bite(.rents, Place.closed) == 1)
    let under = LeverExample(.disclosure, strength: -1)
    #expect(under.bite(.fit, Place.aaa, Place.closed) == 0.4)
    // Either way the text is less open.
    #expect(over.bite(.openness, Place.closed) == under.bite(.openness, Place.closed))
  }
}
