import SimulationEngine

/// Whether there were enough points, in words (after Sarrazin, Pianosi & Wagener 2016: the values of
/// the indices settle last, which factors matter at all settles first).
public struct ConvergenceVerdict: Sendable {
  /// What a factor's interval says of it.
  public enum Reading: String, Sendable {
    case matters
    case negligible
    /// The interval has the threshold inside.
    case undecided
    /// No larger than what luck alone would make of it.
    case luck = "not told from luck"
  }

  /// In the order of the factors; nil where nothing is known of one.
  public let readings: [Reading?]
  public let words: String

  /// Half-widths up to which a value counts as settled: of an index in its own unit, of an effect as a
  /// share of the largest.
  static let settledHalfWidth = 0.05
  /// A factor below this share of the variance, or of the largest effect, can be left at any value.
  static let negligibleShare = 0.05, negligibleEffect = 0.1

  /// - Parameters:
  ///   - estimates: the total indices, or mean sizes of effects, or swings.
  ///   - areShares: of the variance, as against effects in the unit of the number.
  ///   - noiseFloor: the size of an effect that luck alone makes, in the same unit.
  ///   - leftOut: points without a number, of all.
  public init(
    _ estimates: [Estimate?], areShares: Bool, noiseFloor: Double = 0,
    leftOut: (points: Int, all: Int) = (0, 0)
  ) {
    let largest = estimates.reduce(0) { max($0, $1?.value ?? 0) }
    guard largest > 0 else {
      readings = estimates.map { $0.map { _ in .negligible } }
      words = "no factor moves the number over these ranges" + Self.policy(leftOut)
      return
    }
    let unit = areShares ? 1 : largest
    let threshold = areShares ? Self.negligibleShare : Self.negligibleEffect * largest
    let readings = estimates.map { estimate -> Reading? in
      guard let estimate else { return nil }
      if estimate.value <= noiseFloor { return estimate.value == 0 ? .negligible : .luck }
      let interval = estimate.interval ?? Interval(low: estimate.value, high: estimate.value)
      if interval.low > threshold { return .matters }
      return interval.high < threshold ? .negligible : .undecided
    }
    self.readings = readings
    let half = estimates.reduce(0) { max($0, ($1?.width ?? 0) / 2 / unit) }
    let open = readings.count { $0 == .undecided }
    let known = "± \(significant(half, digits: 2))" + (areShares ? "" : " of the largest effect")
    let verdict: String
    if estimates.contains(where: { $0 != nil && $0?.interval == nil }) {
      verdict = "not known: one trajectory or replicate gives no interval"
    } else if half <= Self.settledHalfWidth {
      verdict = "settled: every index is known within \(known)"
    } else if open == 0 {
      verdict = "screened: which factors matter is settled, how much only within \(known)"
    } else {
      verdict =
        "open: of \(open) of \(estimates.count) factors it is not settled whether they matter "
        + "(within \(known)); take more points"
    }
    words = verdict + Self.policy(leftOut)
  }

  private static func policy(_ leftOut: (points: Int, all: Int)) -> String {
    leftOut.points == 0
      ? "" : "; \(leftOut.points) of \(leftOut.all) points without a number left out"
  }
}
