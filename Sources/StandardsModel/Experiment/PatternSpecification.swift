import SimulationEngine

/// A fact that simulated tables are held to.
public struct PatternSpecification: Sendable, Equatable {
  public var statement = ""
  /// `table.column`, as in `diffusion.share`.
  public var series = ""
  /// Rows that count: a key column's value for each column named.
  public var filter: Keyed<String> = [:]
  /// The month looked at; nil where an interval is.
  public var at: Month?
  /// First and last month looked at.
  public var between: MonthInterval?
  /// How the months of an interval become one number; nil at a single month.
  public var reduction: PatternReduction?
  /// What the number is divided by, if anything: columns of the same table, other rows, or another
  /// series (`PatternTerm`); several are added up.
  public var shareOf: [String] = []
  public var overRuns = RunStatistic.median
  /// Share of the runs in which the expectation itself has to hold; nil where it is asked of the
  /// number over all runs.
  public var leastFraction: Double?
  public var expectation = PatternExpectation.above(0)
  public var source = ""
  public var use = PatternUse.validate
  /// The scenario's prediction that it tests, by name; empty if none.
  public var prediction = ""
  /// Why the model misses it, where it is known to; empty where it holds.
  public var missed = ""

  public init() {}
}

/// Two months, both inside.
public struct MonthInterval: Sendable, Equatable {
  public var first: Month
  public var last: Month

  public init(first: Month, last: Month) {
    self.first = first
    self.last = last
  }
}

public enum PatternReduction: String, Sendable, CaseIterable {
  case last, first, mean, max, min, sum, slope, count
  case firstDate = "first-date"
}

/// How many runs become one number.
public enum RunStatistic: String, Sendable, CaseIterable {
  case median, mean
  /// Share of the runs in which the number is above zero: a ballot passed, a series rose.
  case fraction
  case q05, q10, q25, q75, q90, q95
}

public enum PatternExpectation: Sendable, Equatable {
  case target(Double, tolerance: Double)
  case above(Double)
  case below(Double)
  /// Rises, or falls, over the interval.
  case increasing(Bool)
  /// The quotient with another series, or other rows of this one, is above a limit.
  case ratio(to: String, above: Double)
  /// Values of the first free key column from the largest to the smallest.
  case order([String])
}

public enum PatternUse: String, Sendable, CaseIterable {
  /// Echoes a parameter or a replayed event: shown, not counted.
  case input
  case fit
  /// Never tuned to.
  case validate
  /// The scenario's own prediction, not a fact: judged, not counted.
  case prediction

  /// Counted among the facts that a model reproduces or misses.
  public var isCounted: Bool { self == .fit || self == .validate }
}
