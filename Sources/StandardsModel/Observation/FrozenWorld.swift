import SimulationEngine

extension Simulation {
  /// The tables of a world in which no decision changes anything: the initial allocation of seats,
  /// memberships and adopters is observed month after month, nothing is proposed, balloted, adopted,
  /// vacated or founded, and no event takes place.
  ///
  /// A pattern that this world has as well says nothing about the model: it echoes the data that the
  /// run began with.
  public static func frozen(
    _ scenario: Scenario, run: Int = 1, seed: UInt64, replicate: Int = 1
  ) -> [Table] {
    var world = WorldBuilder(scenario, draws: Draws(seed: seed, replicate: replicate)).world()
    var recorder = Recorder(run: run, world: world, scenario: scenario)
    for month in 0..<scenario.calendar.length {
      world.month = scenario.calendar.start + month
      recorder.observe(world, MonthLog())
    }
    return recorder.tables(world)
  }
}
