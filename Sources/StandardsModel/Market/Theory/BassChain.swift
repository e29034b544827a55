import SimulationEngine

/// First adoption in synchronous sub-steps, exactly: what a market in sub-steps must reproduce, while
/// the continuous laws of `BassDiffusion` are its limit for short sub-steps.
///
/// In a sub-step of length δ a firm adopts with probability 1 − exp(−(p + q·share of its contacts)·δ).
public struct BassChain: Sendable, Equatable {
  public let innovation: Double
  public let imitation: Double
  /// δ, in the unit of time of the hazards.
  public let length: Double

  public init(innovation: Double, imitation: Double, length: Double) {
    self.innovation = innovation
    self.imitation = imitation
    self.length = length
  }

  /// Mean and standard deviation of the share of adopters.
  public struct Outcome: Sendable, Equatable {
    public let mean: Double
    /// Nil where only runs can tell.
    public let standardDeviation: Double?
  }

  private func hazard(_ share: Double) -> Double {
    -exponentialMinusOne(-(innovation + imitation * share) * length)
  }

  /// N firms in a complete network.
  /// - Parameters:
  ///   - start: share of users at the start.
  ///   - isDrawn: whether each is a user with that probability, or the number is exact.
  public func complete(
    firms: Int, start: Double = 0, isDrawn: Bool = false, steps: Int
  ) -> Outcome {
    firms <= 1000
      ? exact(firms: firms, start: start, isDrawn: isDrawn, steps: steps)
      : expanded(firms: firms, start: start, isDrawn: isDrawn, steps: steps)
  }

  /// The law of the number of adopters, by propagation.
  private func exact(firms N: Int, start: Double, isDrawn: Bool, steps: Int) -> Outcome {
    var law = [Double](repeating: 0, count: N + 1)
    if isDrawn {
      addBinomial(N, start, weight: 1, at: 0, to: &law)
    } else {
      law[Int((start * Double(N)).rounded())] = 1
    }
    for _ in 0..<steps {
      var next = [Double](repeating: 0, count: N + 1)
      for k in 0...N where law[k] > 1e-18 {
        let chance = hazard(Double(k) / Double(max(1, N - 1)))
        addBinomial(N - k, chance, weight: law[k], at: k, to: &next)
      }
      law = next
    }
    var (mean, square) = (0.0, 0.0)
    for k in 0...N {
      let share = Double(k) / Double(N)
      mean += law[k] * share
      square += law[k] * share * share
    }
    return Outcome(mean: mean, standardDeviation: max(0, square - mean * mean).squareRoot())
  }

  /// Mean and variance to the order 1/N (van Kampen's expansion), for many firms.
  private func expanded(firms: Int, start: Double, isDrawn: Bool, steps: Int) -> Outcome {
    let N = Double(firms)
    var mean = start
    // N times the variance.
    var variance = isDrawn ? start * (1 - start) : 0
    // The contacts of a firm that has not adopted are N − 1 others.
    let scale = N / (N - 1)
    for _ in 0..<steps {
      let h = hazard(mean * scale)
      let slope = (1 - h) * imitation * length * scale
      let bend = -(1 - h) * (imitation * length * scale) * (imitation * length * scale)
      // x' = x + (1 − x)·h(x): first and second derivative.
      let first = 1 - h + (1 - mean) * slope
      let second = -2 * slope + (1 - mean) * bend
      let drawn = (1 - mean) * h * (1 - h)
      mean += (1 - mean) * h + second * variance / (2 * N)
      variance = first * first * variance + drawn
    }
    return Outcome(mean: mean, standardDeviation: (variance / N).squareRoot())
  }

  /// N firms on a circle with one neighbour on either side; users at the start are independent.
  ///
  /// S_k, the probability that k given neighbours in a row have all not adopted, depends on S_k, S_{k+1}
  /// and S_{k+2} alone, as only the two ends feel adopters.
  public func ring(firms N: Int, start: Double = 0, steps: Int) -> Outcome {
    let longest = min(N, 1 + 2 * steps)
    var S = (0...longest + 2).map { power(1 - start, $0) }
    let end = exponential(-imitation * length / 2)
    for _ in 0..<steps {
      var next = S
      for k in 1...longest {
        let stay = exponential(-Double(k) * innovation * length)
        if k == N {
          next[k] = stay * S[k]
        } else if k == N - 1 {
          // One firm is the neighbour of both ends.
          next[k] = stay * (S[N] + end * end * (S[k] - S[N]))
        } else {
          let (one, two) = (S[min(k + 1, S.count - 1)], S[min(k + 2, S.count - 1)])
          next[k] =
            stay
            * (two + 2 * end * (one - two) + end * end * (S[k] - 2 * one + two))
        }
      }
      S = next
    }
    return Outcome(mean: 1 - S[1], standardDeviation: nil)
  }

  /// N firms in isolated pairs; users at the start are independent.
  public func pairs(firms N: Int, start: Double = 0, steps: Int) -> Outcome {
    var none = (1 - start) * (1 - start)
    var one = 2 * start * (1 - start)
    let alone = exponential(-innovation * length)
    let behind = exponential(-(innovation + imitation) * length)
    for _ in 0..<steps {
      one = none * 2 * alone * (1 - alone) + one * behind
      none *= alone * alone
    }
    let both = 1 - none - one
    let mean = one / 2 + both
    let variance = one / 4 + both - mean * mean
    return Outcome(
      mean: mean, standardDeviation: (max(0, variance) / (Double(N) / 2)).squareRoot())
  }

  /// Adds weight × Binomial(n, p) to places from `first` on, outwards from the mode so that nothing
  /// underflows.
  private func addBinomial(
    _ n: Int, _ p: Double, weight: Double, at first: Int, to law: inout [Double]
  ) {
    guard n > 0, p > 0 else {
      law[first] += weight
      return
    }
    guard p < 1 else {
      law[first + n] += weight
      return
    }
    let mode = min(n, Int(Double(n + 1) * p))
    let odds = p / (1 - p)
    var terms: [(Int, Double)] = [(mode, 1)]
    var total = 1.0
    var term = 1.0
    var k = mode
    while k < n, term > 1e-18 {
      term *= Double(n - k) / Double(k + 1) * odds
      k += 1
      terms.append((k, term))
      total += term
    }
    term = 1
    k = mode
    while k > 0, term > 1e-18 {
      term *= Double(k) / (Double(n - k + 1) * odds)
      k -= 1
      terms.append((k, term))
      total += term
    }
    for (k, term) in terms { law[first + k] += weight * term / total }
  }
}
