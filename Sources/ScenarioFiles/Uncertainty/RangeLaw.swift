import SimulationEngine

/// The distribution that a stated value and its range stand for.
///
/// Triangular with its mode at the stated value: who writes a number and a range gives what an expert
/// is asked for, the most plausible value and the ends, and no more; the triangle claims nothing beyond
/// them and keeps what a uniform law would throw away (Kotz & van Dorp 2004, "Beyond Beta", ch. 1; Vose
/// 2008, §14.3; the GUM's Supplement 1, JCGM 101:2008, §6.4, takes the same view of limits and a best
/// estimate). Where both ends are positive and a factor of ten apart or more, the range is about an order
/// of magnitude, and the logarithm is drawn instead: on the plain scale nearly all draws would lie
/// above the stated value (Saltelli et al. 2008, §2.4, on factors over orders of magnitude).
struct RangeLaw: Sendable, Equatable {
  let mode: Double
  let range: ClosedRange<Double>
  let isInteger: Bool

  /// The ends are this far apart, and the logarithm is drawn.
  static let orderOfMagnitude = 10.0

  var isLogarithmic: Bool {
    range.lowerBound > 0 && range.upperBound >= Self.orderOfMagnitude * range.lowerBound
  }

  /// The number below which a run in `uniform` of all falls; between the ends, and whole where it must.
  func quantile(_ uniform: Double) -> Double {
    // Half a step beyond either end, so that the ends themselves have the weight of their neighbours.
    let margin = isInteger ? 0.5 : 0
    let (low, high) = (range.lowerBound - margin, range.upperBound + margin)
    let number =
      isLogarithmic
      ? exponential(
        Self.triangular(
          uniform, naturalLogarithm(low), naturalLogarithm(mode), naturalLogarithm(high)))
      : Self.triangular(uniform, low, mode, high)
    let whole = isInteger ? number.rounded() : number
    return min(range.upperBound, max(range.lowerBound, whole))
  }

  private static func triangular(
    _ uniform: Double, _ low: Double, _ mode: Double, _ high: Double
  ) -> Double {
    let width = high - low
    guard width > 0 else { return mode }
    let rising = mode - low
    return uniform * width < rising
      ? low + (uniform * width * rising).squareRoot()
      : high - ((1 - uniform) * width * (high - mode)).squareRoot()
  }
}
