/// Sample quantiles, linear between order statistics (type 7 of Hyndman & Fan 1996, the default of R
/// and NumPy).
public enum Quantiles {
  /// - Parameters:
  ///   - values: finite, at least one, in any order.
  ///   - probability: 0 ... 1.
  public static func quantile(_ values: [Double], _ probability: Double) -> Double {
    quantile(sorted: values.sorted(), probability)
  }

  /// - Parameter sorted: ascending: for several quantiles of one sample.
  public static func quantile(sorted: [Double], _ probability: Double) -> Double {
    precondition(!sorted.isEmpty, "nothing has no quantile")
    precondition((0...1).contains(probability), "a probability is 0 to 1, got \(probability)")
    let place = probability * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    let fraction = place - Double(below)
    // Not low + f·(high − low): the difference of two large values may overflow.
    return fraction == 0 || sorted[below] == sorted[above]
      ? sorted[below] : sorted[below] * (1 - fraction) + sorted[above] * fraction
  }

  public static func median(_ values: [Double]) -> Double { quantile(values, 0.5) }
}
