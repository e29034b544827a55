import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct StrategiesPhaseTests {
  /// AAA leads, CCC follows one gap behind.
  private func scenario(
    _ stance: StanceWord, drift: Double, preset: StrategyPreset = .governmentLed
  ) -> Scenario {
    var scenario = LeverExample(.mandate, strength: 0).scenario
    var strategy = StrategySpecification()
    strategy.preset = preset
    strategy.stance = stance
    scenario.strategies = ["CCC": strategy]
    scenario.parameters.strategies.drift = drift
    return scenario
  }

  private func advanced(_ scenario: Scenario, months: Int) -> World {
    var world = WorldExamples.world(scenario)
    for month in 0..<months {
      world.month = scenario.calendar.start + month
      var log = MonthLog()
      StrategiesPhase().advance(&world, draws: Draws(seed: 1, replicate: 1), log: &log)
    }
    return world
  }

  @Test func `without drift a stance stays what the scenario says`() {
    for stance in [StanceWord.opening, .closing] {
      #expect(advanced(scenario(stance, drift: 0), months: 24).strategies[0].stance == stance.value)
    }
  }

  /// s* + (s − s*)·e^(−r·t), month by month, while position and threat stand.
  @Test func `a stance goes to what position and threat ask for`() throws {
    let start = scenario(.opening, drift: 0.4)
    let target = try #require(
      StanceDrift(of: ID(Place.ccc), in: WorldExamples.world(start))
    ).target
    #expect(target < 0)
    for months in [1, 12, 36] {
      let expected = target + (1 - target) * exponential(-0.4 * Double(months) / 12)
      #expect(abs(advanced(start, months: months).strategies[0].stance - expected) < 1e-12)
    }
  }

  @Test func `efforts follow the stance, and levers the efforts`() {
    let world = advanced(scenario(.opening, drift: 0.4), months: 12)
    let strategy = world.strategies[0]
    let expected = StrategyPreset.governmentLed.effort
      .shifted(by: strategy.stance, share: world.parameters.strategies.shift)
    #expect(strategy.effort == expected)
    for (instrument, driver) in strategy.levers {
      #expect(world.instruments[instrument].scale == strategy.scale(of: driver))
    }
    // From opening to closing: what government does grows, entry is opened less.
    let before = advanced(scenario(.opening, drift: 0.4), months: 1)
    func strength(_ kind: InstrumentKind, _ world: World) -> Double {
      world.instruments.first { $0.specification.kind == kind }?.strength ?? 0
    }
    #expect(strength(.mandate, world) > strength(.mandate, before))
    #expect(strength(.committeeAccess, world) < strength(.committeeAccess, before))
  }

  @Test func `an incumbent whom nobody threatens opens`() throws {
    var leading = scenario(.steady, drift: 0.4)
    let strategy = leading.strategies["CCC"]!
    leading.strategies = ["AAA": strategy]
    let friendly = leading.world.states["AAA"]!.idealPoint
    leading.world.states["CCC"]?.idealPoint = friendly
    let stance = advanced(leading, months: 60).strategies[0].stance
    #expect(stance > 0.8)
  }

  @Test
  func `a state whose place nobody knows keeps its stance, and without strategies none moves`() {
    var unknown = scenario(.opening, drift: 0.4)
    let strategy = unknown.strategies["CCC"]!
    unknown.strategies = ["BBB": strategy]
    #expect(advanced(unknown, months: 12).strategies[0].stance == 1)
    unknown.strategies = [:]
    #expect(advanced(unknown, months: 2).strategies.isEmpty)
  }
}
