import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct PrivateConsultationTests {
  @Test func `the text suits adopters at home, nobody else`() {
    let example = LeverExample(.privateConsultation, strength: 2)
    #expect(example.bite(.fit, Place.ccc, Place.closed) == 2)
    #expect(example.bite(.fit, Place.bbb, Place.closed) == 0)
    #expect(example.gain(of: Place.closed, in: Place.ccc) > 0)
  }
}
