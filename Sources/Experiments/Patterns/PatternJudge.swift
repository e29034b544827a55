import SimulationEngine
import StandardsModel

/// Holds the runs of a scenario to facts: fed each run's tables in plan order, it keeps a few numbers
/// per pattern and run, and ends in verdicts.
///
/// A counted pattern holds when the statistic over runs is within its tolerance and the observation is
/// among the central 95 % of the runs, and only counts where a frozen world misses it
/// (`Simulation.frozen`).
public struct PatternJudge: Sendable {
  private struct Entry: Sendable {
    let id: String
    let pattern: PatternSpecification
    /// By run.
    var values: [[Double?]] = []
  }

  private let scenario: Scenario
  private let tables: [TableDeclaration]
  private var entries: [Entry]
  private let frozen: [Table]
  private var runs = 0

  /// - Parameters:
  ///   - patterns: in the order of the results.
  ///   - seed: of the plan, for the world that is frozen.
  public init(
    _ patterns: [(id: String, pattern: PatternSpecification)], of scenario: Scenario, seed: UInt64
  ) {
    self.scenario = scenario
    tables = TableCatalog.declarations(of: scenario)
    entries = patterns.map { Entry(id: $0.id, pattern: $0.pattern) }
    frozen = patterns.isEmpty ? [] : Simulation.frozen(scenario, seed: seed)
  }

  public var isEmpty: Bool { entries.isEmpty }

  /// One run, in plan order.
  public mutating func add(_ tables: [Table]) {
    runs += 1
    let names = PatternNames(scenario)
    for index in entries.indices {
      let measure = PatternMeasure(entries[index].pattern, self.tables, names)
      entries[index].values.append(measure?.values(in: tables) ?? [])
    }
  }

  public var verdicts: [PatternVerdict] {
    let names = PatternNames(scenario)
    return entries.map { entry in
      guard let measure = PatternMeasure(entry.pattern, tables, names) else {
        return verdict(entry, nil, nil, said: 0, .noNumber, frozen: nil)
      }
      let sample = PatternSample(measure, entry.values)
      let still = PatternSample(measure, [measure.values(in: frozen)])
      return verdict(
        entry, sample.statistic, sample.interval, said: sample.runsWithNumber,
        outcome(of: sample, still: still, entry.pattern), frozen: still.statistic)
    }
  }

  private func outcome(
    of sample: PatternSample, still: PatternSample, _ pattern: PatternSpecification
  ) -> PatternVerdict.Outcome {
    if sample.runsWithNumber == 0 { return .noNumber }
    if runs < PatternVerdict.leastRuns { return .tooFewRuns }
    if pattern.use.isCounted, still.isInTolerance { return .frozen }
    guard sample.isInTolerance else { return .outsideTolerance }
    // Only a fact has been observed.
    return !pattern.use.isCounted || sample.isObservationInside ? .holds : .outsideRuns
  }

  private func verdict(
    _ entry: Entry, _ simulated: Double?, _ interval: Interval?, said: Int,
    _ outcome: PatternVerdict.Outcome, frozen: Double?
  ) -> PatternVerdict {
    PatternVerdict(
      id: entry.id, pattern: entry.pattern, runs: runs, runsWithNumber: said,
      simulated: simulated, interval: interval, outcome: outcome, frozen: frozen)
  }

  /// `patterns.csv`.
  public var table: Table { PatternsTable.table(verdicts) }
}

/// What all runs say about a pattern.
struct PatternSample {
  private let pattern: PatternSpecification
  /// Of the runs that have one, in plan order: for an order one if the run has it, zero if not.
  private let numbers: [Double]
  /// For an order: the numbers of each name, over runs.
  private let ranks: [[Double]]

  init(_ measure: PatternMeasure, _ values: [[Double?]]) {
    pattern = measure.pattern
    guard case .order(let names) = pattern.expectation else {
      numbers = values.compactMap { $0.isEmpty ? nil : measure.number($0) }
      ranks = []
      return
    }
    let complete = values.compactMap { run -> [Double]? in
      let values = run.compactMap { $0 }
      return values.count == names.count ? values : nil
    }
    numbers = complete.map { PatternSample.isDescending($0) ? 1 : 0 }
    ranks = names.indices.map { name in complete.map { $0[name] } }
  }

  var runsWithNumber: Int { numbers.count }

  /// The number that is held to the expectation, or the share of the runs in which it holds.
  var statistic: Double? {
    guard !numbers.isEmpty else { return nil }
    if let share { return share.estimate }
    return PatternSample.statistic(pattern.overRuns, of: numbers)
  }

  /// Of a share of runs its 95 % interval, else the central 95 % of the runs.
  var interval: Interval? {
    guard !numbers.isEmpty else { return nil }
    if let share { return share.confidenceInterval() }
    let sorted = numbers.sorted()
    return Interval(
      low: Quantiles.quantile(sorted: sorted, 0.025),
      high: Quantiles.quantile(sorted: sorted, 0.975))
  }

  var isInTolerance: Bool {
    guard let statistic else { return false }
    if let least = pattern.leastFraction { return statistic >= least }
    if case .order = pattern.expectation {
      return PatternSample.isDescending(
        ranks.map { PatternSample.statistic(pattern.overRuns, of: $0) })
    }
    return pattern.expectation.admits(statistic)
  }

  /// A limit, a direction, an order, and a share of runs are no observation of one run.
  var isObservationInside: Bool {
    guard share == nil, let observation = pattern.expectation.observation, let interval else {
      return true
    }
    return interval.contains(observation)
  }

  /// Where runs are counted: those in which the expectation holds, an order does, or a number is above
  /// zero.
  private var share: Proportion? {
    guard !numbers.isEmpty else { return nil }
    var isOrder = false
    if case .order = pattern.expectation { isOrder = true }
    if isOrder { return Proportion(numbers.count { $0 > 0 }, of: numbers.count) }
    if pattern.leastFraction != nil {
      return Proportion(numbers.count { pattern.expectation.admits($0) }, of: numbers.count)
    }
    guard pattern.overRuns == .fraction else { return nil }
    return Proportion(numbers.count { $0 > 0 }, of: numbers.count)
  }

  private static func isDescending(_ values: [Double]) -> Bool {
    zip(values, values.dropFirst()).allSatisfy { $0 > $1 }
  }

  private static func statistic(_ statistic: RunStatistic, of numbers: [Double]) -> Double {
    switch statistic {
    case .median: Quantiles.median(numbers)
    case .mean: Summary(numbers).mean
    case .fraction: Double(numbers.count { $0 > 0 }) / Double(numbers.count)
    case .q05: Quantiles.quantile(numbers, 0.05)
    case .q10: Quantiles.quantile(numbers, 0.10)
    case .q25: Quantiles.quantile(numbers, 0.25)
    case .q75: Quantiles.quantile(numbers, 0.75)
    case .q90: Quantiles.quantile(numbers, 0.90)
    case .q95: Quantiles.quantile(numbers, 0.95)
    }
  }
}
