import SimulationEngine

/// One run: a pure function of scenario and luck.
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
    Simulation.run(
      scenario, run: run, luck: RunLuck(seed: seed, history: replicate), workers: workers,
      stop: StopRequest(shouldStop))
  }

  /// The same under the luck of a history, or of one of its futures.
  /// - Parameter beginMonth: called at the beginning of every month.
  public static func run(
    _ scenario: Scenario, run: Int, luck: RunLuck, workers: Int = 1, stop: StopRequest = .never,
    beginMonth: () -> Void = {}
  ) -> [Table]? {
    var simulated = RunInProgress(scenario, run: run, luck: luck, workers: workers, stop: stop)
    guard simulated.advance(luck: luck, stop: stop, beginMonth: beginMonth) else { return nil }
    return simulated.tables
  }
}
