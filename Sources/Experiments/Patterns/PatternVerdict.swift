import SimulationEngine
import StandardsModel

/// What becomes of a fact when it is held against the runs.
public struct PatternVerdict: Sendable {
  public enum Outcome: Sendable, Equatable {
    case holds
    /// The middle of the runs is not where it should be.
    case outsideTolerance
    /// It is, and yet the observation is not among the central 95 % of the runs.
    case outsideRuns
    /// A world in which nobody decides anything has it too.
    case frozen
    case noNumber
    case tooFewRuns
  }

  public let id: String
  public let pattern: PatternSpecification
  public let runs: Int
  /// Runs that say something about it.
  public let runsWithNumber: Int
  /// The statistic over runs; nil for an order and where no run has a number.
  public let simulated: Double?
  /// The central 95 % of the runs, or the 95 % interval of a share of runs.
  public let interval: Interval?
  public let outcome: Outcome
  /// What the frozen world has; nil where it has no number.
  public let frozen: Double?

  /// Facts that are counted and hold, or miss; an input and a prediction are neither.
  public var isCounted: Bool { pattern.use.isCounted && outcome != .frozen }
  public var isHeld: Bool { outcome == .holds }

  /// Fewer runs than this have no central 95 %.
  static let leastRuns = 10

  public var words: String {
    let numbers =
      runsWithNumber < runs && runsWithNumber > 0
      ? " (\(runsWithNumber) of \(runs) runs say)" : ""
    return outcomeWords + numbers
  }

  private var outcomeWords: String {
    switch (outcome, pattern.use) {
    case (.holds, .fit), (.holds, .validate): "holds"
    case (.holds, .input): "input, agrees"
    case (.holds, .prediction): "borne out"
    case (.tooFewRuns, _): "not judged: fewer than \(Self.leastRuns) runs"
    case (.frozen, _): "not counted: a frozen world has it too"
    case (.noNumber, .input): "input, not in this run"
    case (.noNumber, .prediction): "not borne out: no run has such a row"
    case (.noNumber, _): "missed: no run has such a row"
    case (_, .input): "input, differs"
    case (_, .prediction): "not borne out"
    case (.outsideTolerance, _): "missed: the runs are elsewhere"
    case (.outsideRuns, _): "missed: the observation is outside 95 % of the runs"
    }
  }
}

extension PatternExpectation {
  /// Whether a number is where it should be; an order is judged by its own numbers.
  func admits(_ value: Double) -> Bool {
    switch self {
    case .target(let target, let tolerance):
      // A tolerance of 0.1 about 0.3 admits 0.4, whatever the last bit says.
      (value - target).magnitude <= tolerance + 1e-12 * max(1, target.magnitude)
    case .above(let limit), .ratio(_, let limit): value > limit
    case .below(let limit): value < limit
    case .increasing(let rises): rises ? value > 0 : value < 0
    case .order: false
    }
  }

  /// The number that was observed; nil where the fact is a limit or a direction.
  var observation: Double? {
    if case .target(let target, _) = self { target } else { nil }
  }

  public var words: String {
    switch self {
    case .target(let target, let tolerance): "\(Self.plain(target)) ± \(Self.plain(tolerance))"
    case .above(let limit): "above \(Self.plain(limit))"
    case .below(let limit): "below \(Self.plain(limit))"
    case .increasing(let rises): rises ? "rises" : "falls"
    case .ratio(let other, let limit): "above \(Self.plain(limit)) times \(other)"
    case .order(let names): names.joined(separator: " > ")
    }
  }

  /// Without `.0`.
  private static func plain(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension PatternSpecification {
  /// The expectation, with the share of runs that it is asked of.
  public var expected: String {
    guard let leastFraction else { return expectation.words }
    return "\(expectation.words) in \(Int((leastFraction * 100).rounded())) % of runs or more"
  }
}
