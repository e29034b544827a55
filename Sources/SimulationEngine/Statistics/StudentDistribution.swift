/// Student's t distribution with a whole number of degrees of freedom.
public struct StudentDistribution: Sendable, Hashable {
  public let degreesOfFreedom: Int

  public init(degreesOfFreedom: Int) {
    precondition(
      degreesOfFreedom >= 1, "a t distribution has at least 1 degree of freedom")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The number below which a share of the distribution lies, within 10⁻⁹ of its size.
  public func quantile(_ share: Double) -> Double {
    precondition(share > 0 && share < 1, "a share lies strictly between 0 and 1, got \(share)")
    if share == 0.5 { return 0 }
    if share < 0.5 { return -quantile(1 - share) }
    if degreesOfFreedom > StudentDistribution.mostSummed { return expansion(share) }
    return solution(coverage: 2 * share - 1)
  }

  /// The share of the distribution between −t and t: a finite sum (Abramowitz & Stegun 1964, 26.7.3
  /// and 26.7.4, in θ = arctan t/√ν).
  func coverage(_ t: Double) -> Double {
    let freedom = Double(degreesOfFreedom)
    let squaredCosine = freedom / (freedom + t * t)
    let sine = t / (freedom + t * t).squareRoot()
    if degreesOfFreedom % 2 == 0 {
      var term = 1.0
      var sum = 1.0
      for power in stride(from: 2, to: degreesOfFreedom, by: 2) {
        term *= squaredCosine * Double(power - 1) / Double(power)
        sum += term
      }
      return sine * sum
    }
    let angle = arctangent(t / freedom.squareRoot())
    guard degreesOfFreedom > 1 else { return 2 / Double.pi * angle }
    var term = squaredCosine.squareRoot()
    var sum = term
    for power in stride(from: 3, to: degreesOfFreedom, by: 2) {
      term *= squaredCosine * Double(power - 1) / Double(power)
      sum += term
    }
    return 2 / Double.pi * (angle + sine * sum)
  }

  /// Bisection down to neighbouring doubles: the coverage grows with t.
  private func solution(coverage wanted: Double) -> Double {
    var low = 0.0
    var high = 2.0
    while coverage(high) < wanted && high < 1e15 {
      low = high
      high *= 2
    }
    while true {
      let middle = low / 2 + high / 2
      if middle <= low || middle >= high { return middle }
      if coverage(middle) < wanted { low = middle } else { high = middle }
    }
  }

  /// Beyond this, the sums are longer than the error of the expansion is large.
  private static let mostSummed = 300

  /// The normal quantile with corrections in powers of 1/ν (Abramowitz & Stegun 1964, 26.7.5).
  private func expansion(_ share: Double) -> Double {
    let x = NormalDistribution.quantile(share)
    let s = x * x
    let n = Double(degreesOfFreedom)
    let first = x * (s + 1) / 4
    let second = x * ((5 * s + 16) * s + 3) / 96
    let third = x * (((3 * s + 19) * s + 17) * s - 15) / 384
    let fourth = x * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92_160
    return x + (first + (second + (third + fourth / n) / n) / n) / n
  }
}

/// arctan x for x ≥ 0: the angle is halved until the series is short.
private func arctangent(_ x: Double) -> Double {
  var x = x
  for _ in 0..<4 { x = x / (1 + (1 + x * x).squareRoot()) }
  // Now x < 0.1, and thirteen terms are beyond the last place.
  var sum = 0.0
  for index in stride(from: 12, through: 0, by: -1) {
    let odd = 1 / Double(2 * index + 1)
    sum = (index % 2 == 0 ? odd : -odd) + x * x * sum
  }
  return 16 * x * sum
}
