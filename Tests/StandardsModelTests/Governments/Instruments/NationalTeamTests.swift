import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct NationalTeamTests {
  @Test func `home sponsors weigh more and invent more`() {
    let example = LeverExample(.nationalTeam, strength: 1)
    #expect(example.bite(.invention, 0, Place.ccc) == 1)
    #expect(example.bite(.supply, Place.closed) == 1)
    #expect(example.bite(.supply, Place.open) == 0)
    #expect(example.gain(of: Place.closed, in: Place.bbb) > 0)
  }
}
