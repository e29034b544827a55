import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct FundedSecretariatsTests {
  @Test func `a seat that is paid for is worth more in the contest for it`() {
    func share(_ strength: Double) -> Double {
      let world = LeverExample(.fundedSecretariats, strength: strength).world
      return SeatMerit(in: world, drawing: Draws(seed: 1, replicate: 1))
        .shares(of: Array(world.states.ids), for: Subject("committee"), states: world.states)[
          Place.ccc]
    }
    #expect(share(1) > share(0) && share(-1) < share(0))
  }

  @Test func `a body can afford more seats`() {
    func affords(_ strength: Double) -> Bool {
      var example = LeverExample(.fundedSecretariats, strength: strength)
      example.scenario.parameters.secretariats.seatCost = 3
      example.scenario.parameters.secretariats.budget = 0.1
      return SeatMerit(in: example.world, drawing: Draws(seed: 1, replicate: 1))
        .affords(ID(Place.ccc), holding: 0)
    }
    // CCC has 2 a year; e^1 times that pays for one seat.
    #expect(!affords(0) && affords(1))
  }
}
