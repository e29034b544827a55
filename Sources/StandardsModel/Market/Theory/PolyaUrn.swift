import SimulationEngine

/// An urn to which one ball is added at a time, of the first colour with probability
/// x^g / (x^g + (1 − x)^g) at share x: proportional growth at g = 1, monopoly above.
///
/// Sources: Eggenberger & Pólya (1923); Arthur, Ermoliev & Kaniovski (1987), EJOR 30, 294–303.
public struct PolyaUrn: Sendable, Equatable {
  public let first: Int
  public let second: Int
  /// g: 1 for proportional growth.
  public let feedback: Double

  public init(first: Int = 1, second: Int = 1, feedback: Double = 1) {
    precondition(first > 0 && second > 0, "an urn starts with a ball of either colour")
    self.first = first
    self.second = second
    self.feedback = feedback
  }

  /// Probability that the next ball is of the first colour.
  public func probability(first: Int, second: Int) -> Double {
    if feedback == 1 { return Double(first) / Double(first + second) }
    let odds = feedback * (naturalLogarithm(Double(first)) - naturalLogarithm(Double(second)))
    return logisticFunction(odds)
  }

  /// Exact law of the number of first-colour balls among `added`, by propagation.
  public func law(added: Int) -> [Double] {
    var law = [1.0]
    for step in 0..<added {
      var next = [Double](repeating: 0, count: step + 2)
      for drawn in 0...step {
        let p = probability(first: first + drawn, second: second + step - drawn)
        next[drawn + 1] += law[drawn] * p
        next[drawn] += law[drawn] * (1 - p)
      }
      law = next
    }
    return law
  }

  /// Balls of the first colour among `added`, drawn.
  public func draw(added: Int, stream: inout DrawStream) -> Int {
    var drawn = 0
    for step in 0..<added
    where stream.chance(probability(first: first + drawn, second: second + step - drawn)) {
      drawn += 1
    }
    return drawn
  }
}
