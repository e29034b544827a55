import SimulationEngine

/// A case in which the literature knows what must come out.
///
/// To add one: a file like the others in this folder, a case in `LimitSpecification`, a shape in
/// `ScenarioFiles`, and a scenario in `Scenarios/Classics`.
public protocol Limit: Sendable {
  /// What must come out, one or two sentences.
  static var statement: String { get }
  static var source: String { get }
  /// What is measured of a run.
  func measures(_ scenario: Scenario) -> [LimitMeasure]
  /// What the scenario's own numbers ask for; computed once for any number of runs.
  func theory(_ scenario: Scenario) -> LimitTheory
}

/// A quantity that is read off a run.
public struct LimitMeasure: Sendable {
  public let name: String
  public let unit: String
  /// At the end of a run; nil where the run did not come to it.
  public let value: @Sendable (LimitRun, World) -> Double?

  public init(
    _ name: String, unit: String = "1",
    value: @escaping @Sendable (LimitRun, World) -> Double?
  ) {
    self.name = name
    self.unit = unit
    self.value = value
  }
}

/// What the closed form says of the quantities, in their order.
public struct LimitTheory: Sendable {
  public var expectations: [LimitExpectation?] = []
  /// What else the closed form says about these numbers.
  public var remarks: [String] = []
  /// Why it says nothing about these numbers; empty where it applies.
  public var objections: [String] = []

  public init() {}
}

/// The mean of a quantity over runs, and how far a single run is from it.
public struct LimitExpectation: Sendable, Equatable {
  public var mean: Double
  /// Of a single run; nil where no closed form gives it and the runs' own serves.
  public var standardDeviation: Double?
  /// Whether the quantity is 0 or 1 in each run.
  public var isShare = false

  public init(_ mean: Double, standardDeviation: Double? = nil) {
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// The probability of something that happens or not.
  public static func probability(_ probability: Double) -> LimitExpectation {
    var expectation = LimitExpectation(
      probability, standardDeviation: (probability * max(0, 1 - probability)).squareRoot())
    expectation.isShare = true
    return expectation
  }

  /// The standard error of the mean of so many runs.
  ///
  /// A share is taken over two more trials, one of each outcome, so that a probability near 0 or 1
  /// does not make every exception infinitely improbable (Agresti & Coull 1998).
  public func standardError(runs: Int, sample: Double?) -> Double? {
    let n = Double(runs)
    if isShare {
      guard mean > 0, mean < 1 else { return 0 }
      let adjusted = (n * mean + 1) / (n + 2)
      return (adjusted * (1 - adjusted) / n).squareRoot()
    }
    return (standardDeviation ?? sample).map { $0 / n.squareRoot() }
  }
}

/// What a run remembers for its limit: users in the world by month and standard of the only field, and
/// the first invention.
public struct LimitRun: Sendable {
  /// By state × standard; first at the start, then at the end of every month.
  public private(set) var users: [[Int]] = []
  /// Time in years from the start; nil while nobody has invented anything.
  public private(set) var firstInvention: (standard: ID<Standard>, sponsor: Int, time: Double)?

  public init(start: World) { observe(start, MonthLog()) }

  public mutating func observe(_ world: World, _ log: MonthLog) {
    if firstInvention == nil, let first = log.inventions.first {
      firstInvention = (
        first.standard, first.sponsor, Double(world.clock) / 12 + first.time
      )
    }
    guard let field = world.onlyField else { return }
    users.append(field.market.users)
  }
}
