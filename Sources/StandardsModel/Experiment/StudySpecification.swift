import SimulationEngine

/// A sweep: what varies, how it is sampled, how often each point is run.
public struct StudySpecification: Sendable, Equatable {
  public var name = ""
  public var question = ""
  /// Path of the scenario that is varied, relative to the study.
  public var base = ""
  /// What somebody can decide, by JSON Pointer into the scenario.
  public var levers: Keyed<VariableSpecification> = [:]
  /// What nobody knows, by JSON Pointer into the scenario.
  public var uncertainties: Keyed<VariableSpecification> = [:]
  public var design = DesignSpecification()
  /// Settings compared with one another under the same luck: values by pointer, by name of the arm.
  public var arms: Keyed<Keyed<ScalarValue>> = [:]
  /// What the values of a point must keep to, by name.
  public var constraints: Keyed<ConstraintSpecification> = [:]
  /// Levels that numbers are expected to pass along a variable, by name.
  public var thresholds: Keyed<ThresholdSpecification> = [:]
  public var replicates = ReplicatesSpecification.fixed(30)
  /// Nil where every run has a luck of its own from its first month.
  public var warmUp: WarmUpSpecification?
  public var record: RecordSpecification?

  public init() {}
}

/// A value of a variable.
public enum ScalarValue: Sendable, Hashable {
  case integer(Int)
  case number(Double)
  case text(String)
  case boolean(Bool)
}

public enum VariableSpecification: Sendable, Equatable {
  /// Any number from low to high; `levels` of them in a grid.
  case real(low: Double, high: Double, levels: Int)
  /// Every integer from low to high in steps.
  case integer(low: Int, high: Int, step: Int)
  case categorical([ScalarValue])
  case boolean
}

public struct DesignSpecification: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case grid, list, csv
    case latinHypercube = "latin-hypercube"
    case sobol, morris, oat
  }

  public var kind = Kind.grid
  /// Points, or trajectories of a Morris design; nil where the kind itself says how many.
  public var points: Int?
  /// The points of a list: values by pointer.
  public var rows: [Keyed<ScalarValue>] = []
  /// Table of points with a column per pointer, relative to the study.
  public var file = ""

  public init() {}
}

/// How two variables of a point stand to one another, or a variable to a value; points of another kind
/// are left out of the design.
public struct ConstraintSpecification: Sendable, Equatable {
  public enum Relation: String, Sendable, CaseIterable {
    case below
    case atMost = "at-most"
    case equal
    case unequal
    case atLeast = "at-least"
    case above
  }

  /// A variable, by its pointer.
  public var left = ""
  public var relation = Relation.below
  /// Another variable by its pointer, or a value.
  public var right = ScalarValue.number(0)

  public init() {}
}

public enum ReplicatesSpecification: Sendable, Equatable {
  case fixed(Int)
  /// In batches until the half-width of a mean's interval is small enough.
  case until(PrecisionTarget)
}

/// Histories that are simulated once to a month, and go on from there more than once.
public struct WarmUpSpecification: Sendable, Hashable {
  /// First month of the futures.
  public var until = Month(year: 2000, month: 1)
  /// How often a history goes on, each time with luck of its own.
  public var futures = 1

  public init() {}
}

public struct PrecisionTarget: Sendable, Equatable {
  /// `table.column`.
  public var series = ""
  /// Of the 95 % interval of the mean, in the series' unit.
  public var halfWidth = 0.01
  public var batch = 10
  public var atMost = 1000

  public init() {}
}
