/// An interval that covers the true value with a stated confidence.
public struct Interval: Sendable, Hashable {
  public let low: Double
  public let high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  public func contains(_ value: Double) -> Bool { low <= value && value <= high }
}

/// What a sample says: its middle, its spread, its order.
public struct Summary: Sendable, Hashable {
  public let count: Int
  public let mean: Double
  /// With n − 1 in the denominator; nil where the sample is a single value.
  public let standardDeviation: Double?
  /// Ascending.
  private let sorted: [Double]

  /// - Parameter values: finite, at least one. Sums are in their order, so that equal samples in equal
  ///   order have equal bits.
  public init(_ values: [Double]) {
    precondition(!values.isEmpty, "a sample has at least one value")
    for value in values { precondition(value.isFinite, "\(value) is a failure, not a value") }
    count = values.count
    let n = Double(values.count)
    let rough = values.reduce(0) { $0 + $1 / n }
    // A second pass takes back what rounding lost in the first.
    let mean = rough + values.reduce(0) { $0 + ($1 - rough) } / n
    self.mean = mean
    if values.count > 1 {
      let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      standardDeviation = (squares / (n - 1)).squareRoot()
    } else {
      standardDeviation = nil
    }
    sorted = values.sorted()
  }

  /// The standard error of the mean.
  public var standardError: Double? { standardDeviation.map { $0 / Double(count).squareRoot() } }

  public var minimum: Double { sorted[0] }
  public var maximum: Double { sorted[count - 1] }
  public var median: Double { quantile(0.5) }

  /// The value below which a share of the sample lies; see `Quantiles`.
  public func quantile(_ share: Double) -> Double { Quantiles.quantile(sorted: sorted, share) }

  /// The mean's interval by Student's t; nil where the sample is a single value.
  public func confidenceInterval(_ confidence: Double = 0.95) -> Interval? {
    guard count > 1 else { return nil }
    let t = StudentDistribution(degreesOfFreedom: count - 1).quantile(0.5 + confidence / 2)
    return interval(times: t)
  }

  /// The mean's interval by the normal distribution, for samples large enough.
  public func normalInterval(_ confidence: Double = 0.95) -> Interval? {
    interval(times: NormalDistribution.quantile(0.5 + confidence / 2))
  }

  /// The mean ± a factor × its standard error: for many samples of one size, whose factor is one.
  public func interval(times factor: Double) -> Interval? {
    standardError.map { Interval(low: mean - factor * $0, high: mean + factor * $0) }
  }
}
