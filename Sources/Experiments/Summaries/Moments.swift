/// Count, mean and spread of a sample without a copy of it: `Summary` for samples of any size.
struct Moments {
  let count: Int
  let mean: Double
  /// With n − 1 in the denominator; nil where the sample is a single value.
  let standardDeviation: Double?

  var variance: Double { standardDeviation.map { $0 * $0 } ?? 0 }

  /// - Parameter values: finite, at least one. Sums are in their order.
  init(_ values: [Double]) {
    count = values.count
    let n = Double(count)
    var rough = 0.0
    for value in values { rough += value / n }
    // A second pass takes back what rounding lost in the first.
    var rest = 0.0
    for value in values { rest += value - rough }
    mean = rough + rest / n
    guard count > 1 else {
      standardDeviation = nil
      return
    }
    var squares = 0.0
    for value in values { squares += (value - mean) * (value - mean) }
    standardDeviation = (squares / (n - 1)).squareRoot()
  }

  /// The mean's 95 % interval by Student's t; nil where the sample is a single value.
  func interval(_ factors: StudentFactors) -> (low: Double, high: Double)? {
    standardDeviation.map { deviation in
      let half = factors.factor(count: count) * (deviation / Double(count).squareRoot())
      return (mean - half, mean + half)
    }
  }
}
