import SimulationEngine
import StandardsModel
import Testing

/// Whether heavy statistical tests run: they take minutes without the optimiser.
#if DEBUG
  let isOptimised = false
#else
  let isOptimised = true
#endif

extension Trait where Self == ConditionTrait {
  /// For tests of many runs.
  static var heavy: Self {
    .enabled(if: isOptimised, "skipped in debug; runs in release (swift test -c release)")
  }
}

/// Mean and deviation of a sample.
struct Sample {
  private(set) var count = 0
  private var sum = 0.0
  private var squares = 0.0

  mutating func add(_ value: Double) {
    count += 1
    sum += value
    squares += value * value
  }

  var mean: Double { sum / Double(count) }
  var standardDeviation: Double {
    ((squares - sum * mean) / Double(count - 1)).squareRoot()
  }

  /// Standard errors between the mean and its expectation; with the exact deviation where it is known.
  func errors(from expected: Double, standardDeviation exact: Double? = nil) -> Double {
    abs(mean - expected) / ((exact ?? standardDeviation) / Double(count).squareRoot())
  }
}

/// Two standards of one state, all firms alike, everything off but what a test turns on.
func duopoly(
  firms: Int, network: MarketNetwork? = nil, standards: Int = 2,
  _ change: (inout MarketRules) -> Void
) -> Market {
  var rules = MarketRules()
  change(&rules)
  return Market(
    rules: rules, network: network ?? .blocks(.complete(members: [firms])),
    homes: Array(repeating: 0, count: firms), stateCount: 1, standardCount: standards,
    subject: Subject("field/test"))
}

extension Market {
  /// Share of the first standard less that of the second among all firms.
  var lead: Double {
    Double(users(of: 0) - users(of: 1)) / Double(potentialAdopters)
  }

  /// The first so many firms use the first standard, all others the second.
  mutating func split(firstUsers: Int) {
    for firm in 0..<homes.count { setUse(firm < firstUsers ? 0 : 1, ofFirm: firm) }
  }
}

/// Pearson's χ² after merging neighbouring bins to an expected count of at least 20, and its degrees of
/// freedom.
func chiSquare(observed: [Int], expected: [Double]) -> (statistic: Double, freedom: Int) {
  var statistic = 0.0
  var bins = 0
  var count = 0.0
  var mass = 0.0
  var merged: [(Double, Double)] = []
  for (o, e) in zip(observed, expected) {
    count += Double(o)
    mass += e
    if mass >= 20 {
      merged.append((count, mass))
      (count, mass) = (0, 0)
    }
  }
  if mass > 0, let last = merged.popLast() { merged.append((last.0 + count, last.1 + mass)) }
  for (o, e) in merged {
    statistic += (o - e) * (o - e) / e
    bins += 1
  }
  return (statistic, bins - 1)
}

/// Above this χ² a sample has probability below 10⁻⁴ (Wilson & Hilferty 1931; z = 3.719).
func chiSquareLimit(_ freedom: Int) -> Double {
  let k = Double(freedom)
  let root = 1 - 2 / (9 * k) + 3.719 * (2 / (9 * k)).squareRoot()
  return k * root * root * root
}
