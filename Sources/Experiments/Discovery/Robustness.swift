import SimulationEngine

/// How strategies stand up to what nobody knows: the regret of each, case by case, against the best
/// strategy of that case (Savage 1951; Lempert, Popper & Bankes 2003).
public struct Robustness: Sendable {
  public struct Strategy: Sendable {
    public let name: String
    public let mean: Double
    /// The number in the worst case.
    public let worst: Double
    public let meanRegret: Double
    public let regret90: Double
    public let largestRegret: Double
    /// Share of the cases in which no other does better.
    public let best: Proportion
    /// Share of the cases in which the number is good enough; nil where nobody said what is.
    public let satisfied: Proportion?
  }

  /// In the order given.
  public let strategies: [Strategy]
  /// Cases in which every strategy has a number; others are left out.
  public let cases: Int
  public let leftOut: Int

  /// - Parameters:
  ///   - values: by strategy and case.
  ///   - isMoreBetter: whether large numbers are wanted.
  ///   - threshold: what is good enough.
  public init(
    names: [String], values: [[Double?]], isMoreBetter: Bool = true, threshold: Double? = nil
  ) {
    let all = values.first?.count ?? 0
    let complete = (0..<all).filter { place in
      values.allSatisfy { $0[place]?.isFinite == true }
    }
    cases = complete.count
    leftOut = all - complete.count
    guard !complete.isEmpty else {
      strategies = []
      return
    }
    // Turned round where little is wanted, so that more is better throughout.
    let sign = isMoreBetter ? 1.0 : -1.0
    let numbers = values.map { row in complete.map { sign * (row[$0] ?? 0) } }
    let best = complete.indices.map { place in
      numbers.reduce(-Double.infinity) { max($0, $1[place]) }
    }
    strategies = zip(names, numbers).map { name, row in
      let regrets = zip(best, row).map { $0 - $1 }
      let summary = Summary(regrets)
      return Strategy(
        name: name, mean: sign * Summary(row).mean, worst: sign * (row.min() ?? 0),
        meanRegret: summary.mean, regret90: summary.quantile(0.9), largestRegret: summary.maximum,
        best: Proportion(regrets.count { $0 == 0 }, of: regrets.count),
        satisfied: threshold.map { limit in
          Proportion(row.count { $0 >= sign * limit }, of: row.count)
        })
    }
  }
}
