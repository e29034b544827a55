import SimulationEngine

/// One run: a pure function of scenario, seed and replicate.
public enum Simulation {
  /// - Parameters:
  ///   - run: number of the run in its plan, from 1; it only names the rows.
  ///   - replicate: from 1.
  ///   - workers: who may share the work of a large market; no result depends on it.
  /// - Returns: one table per entry of `TableCatalog.declarations(of:)`.
  public static func run(
    _ scenario: Scenario, run: Int, seed: UInt64, replicate: Int, workers: Int = 1
  ) -> [Table] {
    // Nobody stops it.
    Simulation.run(
      scenario, run: run, seed: seed, replicate: replicate, workers: workers,
      shouldStop: { false })!
  }

  /// The same for somebody who may want it stopped: nil once the answer is yes. Asked every month, and in
  /// the middle of what may take long, the building of the world included.
  public static func run(
    _ scenario: Scenario, run: Int, seed: UInt64, replicate: Int, workers: Int = 1,
    shouldStop: @escaping @Sendable () -> Bool
  ) -> [Table]? {
    let draws = Draws(seed: seed, replicate: replicate)
    let stop = StopRequest(shouldStop)
    var world = WorldBuilder(scenario, draws: draws, stop: stop).world()
    for field in world.fields.ids { world.fields[field].market.workers = workers }
    var recorder = Recorder(run: run, world: world, scenario: scenario)
    for month in 0..<scenario.calendar.length {
      if stop.isMade { return nil }
      world.month = scenario.calendar.start + month
      let log = Timetable.advance(&world, draws: draws)
      // A month that was left half done is nobody's.
      if stop.isKnown { return nil }
      #if DEBUG
        WorldInvariants.demand(world)
      #endif
      recorder.observe(world, log)
    }
    return recorder.tables(world)
  }
}
