import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct StanceDriftTests {
  @Test(arguments: [
    (1.0, 0.0, 1.0), (1, 1, -1), (1, 0.5, 0), (-1, 0, -1), (-1, 1, -1), (0, 0, 0), (0, 0.5, -0.5),
  ])
  func `incumbents open while nobody threatens them, latecomers close`(
    position: Double, threat: Double, target: Double
  ) {
    #expect(StanceDrift(position: position, threat: threat).target == target)
  }

  @Test func `a stance moves towards its target as an exponential`() {
    let drift = StanceDrift(position: 1, threat: 0)
    var stance = -1.0
    for _ in 0..<24 { stance = drift.stance(after: 1.0 / 12, from: stance, rate: 0.3) }
    #expect(abs(stance - (1 - 2 * exponential(-0.6))) < 1e-12)
    #expect(abs(drift.stance(after: 1, from: 0.2, rate: 0) - 0.2) < 1e-15)
  }

  private func scenario(gap: Double, distance: Double) -> Scenario {
    var scenario = WorldExamples.threeStates()
    var follower = CapabilitySpecification()
    follower.gap = gap
    scenario.fields["field"]?.capability = ["AAA": CapabilitySpecification(), "CCC": follower]
    scenario.world.states["AAA"]?.idealPoint = ["2003": distance]
    scenario.world.states["CCC"]?.idealPoint = ["2003": 0]
    return scenario
  }

  @Test func `the nearer a pursuer and the farther in politics, the greater the threat`() throws {
    func drift(_ gap: Double, _ distance: Double, of state: Int = Place.aaa) throws -> StanceDrift {
      let world = WorldExamples.world(scenario(gap: gap, distance: distance))
      return try #require(StanceDrift(of: ID(state), in: world))
    }
    let near = try drift(0.5, 2)
    #expect(near.position == 1)
    #expect(abs(near.threat - exponential(-0.5) * (1 - exponential(-2))) < 1e-12)
    #expect(try drift(2, 2).threat < near.threat && drift(0.5, 0.1).threat < near.threat)
    #expect(try drift(0.5, 0).threat == 0)
    let latecomer = try drift(2, 2, of: Place.ccc)
    #expect(abs(latecomer.position - (2 * exponential(-2) - 1)) < 1e-12 && latecomer.threat == 0)
  }

  @Test func `a latecomer that arrives turns from closing to opening`() {
    var rising = scenario(gap: 2, distance: 0)
    rising.fields["field"]?.capability["CCC"]?.effort = 0.8
    rising.parameters.strategies.drift = 1
    var strategy = StrategySpecification()
    strategy.preset = .governmentLed
    strategy.stance = .closing
    rising.strategies = ["CCC": strategy]
    rising.calendar.end = Month(year: 2010, month: 12)
    var world = WorldExamples.world(rising)
    let draws = Draws(seed: 1, replicate: 1)
    let before = world.strategies[0]
    for month in 0..<96 {
      world.month = rising.calendar.start + month
      _ = Timetable.advance(&world, draws: draws)
    }
    let after = world.strategies[0]
    #expect(before.stance == -1 && after.stance > 0.8)
    #expect(after.effort.government < before.effort.government)
    #expect(after.effort.market > before.effort.market)
  }
}
