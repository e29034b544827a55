import SimulationEngine

/// A level that a number of a study is expected to pass along one of its variables.
public struct ThresholdSpecification: Sendable, Equatable {
  /// What passes it, in words.
  public var statement = ""
  /// The number of a run: `TABLE.COLUMN[COLUMN=VALUE,…]@MONTH:REDUCE`.
  public var series = ""
  /// Where it is given, what passes the level is the share of runs whose number is above it; otherwise
  /// the mean over runs.
  public var above: Double?
  /// The level.
  public var level = 0.5
  /// The variable along which it is looked for, by its pointer.
  public var along = ""
  /// What the variable is multiplied by to be told, where it stands for several values that move together.
  public var times = 1.0
  /// Of the variable so multiplied.
  public var unit = ""

  public init() {}
}
