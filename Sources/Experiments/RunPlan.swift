import SimulationEngine

/// One run, as data, before it is made.
public struct PlannedRun: Sendable, Hashable {
  /// From 1, in plan order; names the rows of every table.
  public let run: Int
  /// What is compared: a scenario, or a named variation of it.
  public let arm: String
  /// Point of the design, from 1.
  public let point: Int
  /// From 1; replicates of different arms with the same number share their luck.
  public let replicate: Int
  public let seed: UInt64
}

/// Every run to be made, before any is made: it can be counted, printed and split.
public struct RunPlan: Sendable, Hashable {
  public let runs: [PlannedRun]

  /// Replicates of one scenario.
  public init(arm: String, replicates: Int, seed: UInt64) {
    runs = (0..<replicates).map {
      PlannedRun(run: $0 + 1, arm: arm, point: 1, replicate: $0 + 1, seed: seed)
    }
  }
}
