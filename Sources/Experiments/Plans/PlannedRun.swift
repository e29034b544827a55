/// One run, as data, before it is made.
public struct PlannedRun: Sendable, Hashable {
  /// Place in the plan, from 0.
  public let index: Int
  /// What is compared: the place of a scenario, or of a named variation of it, among the arms.
  public let arm: Int
  /// Point of the design, from 1.
  public let point: Int
  /// From 1; replicates of different arms and points with the same number share their luck.
  public let replicate: Int
}
