import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct WithdrawalTests {
  @Test func `seats are given up and none are sought`() {
    var example = LeverExample(.withdrawal, strength: 50)
    example.lever.state = "AAA"
    example.scenario.parameters.secretariats.vacancyHazard = 0.1
    let committee = example.scenario.bodies["XX"]?.committees["XX/TC 1"]
    for number in 2...20 {
      example.scenario.bodies["XX"]?.committees["XX/TC \(number)"] = committee
    }
    var world = example.world
    #expect(world.policy.touched == [.retreat])
    _ = Timetable.advance(&world, draws: Draws(seed: 1, replicate: 1))
    #expect(
      world.committees.allSatisfy { $0.secretariat != nil && $0.secretariat != ID(Place.aaa) })
  }
}
