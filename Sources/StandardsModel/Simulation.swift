import SimulationEngine

/// One run: a pure function of scenario, seed and replicate.
public enum Simulation {
  /// - Parameters:
  ///   - run: number of the run in its plan, from 1; it only names the rows.
  ///   - replicate: from 1.
  /// - Returns: one table per entry of `TableCatalog.declarations(of:)`.
  public static func run(_ scenario: Scenario, run: Int, seed: UInt64, replicate: Int) -> [Table] {
    let draws = Draws(seed: seed, replicate: replicate)
    var world = WorldBuilder(scenario, draws: draws).world()
    var recorder = Recorder(run: run, world: world, scenario: scenario)
    for month in 0..<scenario.calendar.length {
      world.month = scenario.calendar.start + month
      let log = Timetable.advance(&world, draws: draws)
      recorder.observe(world, log)
    }
    return recorder.tables(world)
  }
}
