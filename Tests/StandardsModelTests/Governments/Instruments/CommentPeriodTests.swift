import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct CommentPeriodTests {
  @Test func `who may comment for longer finds the text more open, and waits`() {
    let longer = LeverExample(.commentPeriod, strength: 2)
    #expect(abs(longer.bite(.openness, Place.closed) - 0.2) < 1e-15)
    #expect(abs(exponential(-longer.bite(.drafting, Place.ccc)) - 20.0 / 18) < 1e-12)
  }
}
