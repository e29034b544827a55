import SimulationEngine

/// First adoption with hazard p + q·(share of adopters among contacts), in closed form.
///
/// Sources: Bass (1969), Management Science 15, 215–227; ring and pair: Fibich & Gibori (2010),
/// Operations Research 58, 1450–1468; pair and infinite complete network as bounds of any other:
/// Fibich & Levin (2023), arXiv 2312.05450.
public struct BassDiffusion: Sendable, Equatable {
  /// p, per unit of time.
  public let innovation: Double
  /// q, per unit of time.
  public let imitation: Double

  public init(innovation: Double, imitation: Double) {
    precondition(innovation > 0 && imitation >= 0)
    self.innovation = innovation
    self.imitation = imitation
  }

  /// Share of adopters in an infinite complete network.
  public func complete(at t: Double) -> Double {
    let decay = exponential(-(innovation + imitation) * t)
    return (1 - decay) / (1 + imitation / innovation * decay)
  }

  /// Expected share on an infinite ring, one- or two-sided.
  public func ring(at t: Double) -> Double {
    let (p, q) = (innovation, imitation)
    return 1 - exponential(-(p + q) * t + q * (1 - exponential(-p * t)) / p)
  }

  /// Expected share in isolated pairs.
  public func pair(at t: Double) -> Double {
    let (p, q) = (innovation, imitation)
    let both = exponential(-(p + q) * t)
    return 1 - (both + q * (exponential(-2 * p * t) - both) / (q - p))
  }

  /// Time of the largest adoption rate in the complete network; nil where it only falls.
  public var peakTime: Double? {
    imitation > innovation
      ? naturalLogarithm(imitation / innovation) / (innovation + imitation) : nil
  }

  /// Shares of adopters at the two inflections of the adoption rate: the borders between fluid,
  /// transitional and specific phase.
  public var inflectionShares: (first: Double, second: Double) {
    let ratio = innovation / imitation
    let half = (1 + ratio) / (2 * 3.0.squareRoot())
    return ((1 - ratio) / 2 - half, (1 - ratio) / 2 + half)
  }

  /// Times of the two inflections of the adoption rate.
  public var inflectionTimes: (first: Double, second: Double) {
    let (p, q) = (innovation, imitation)
    let time = { (sign: Double) in
      -naturalLogarithm((2 + sign * 3.0.squareRoot()) * p / q) / (p + q)
    }
    return (time(1), time(-1))
  }

  /// Share of adopters after so many synchronous steps in an infinite complete network: the exact
  /// recursion of a market in sub-steps, which lags the continuous law by a known bias.
  public func stepped(steps: Int, length: Double) -> Double {
    var share = 0.0
    for _ in 0..<steps {
      share += (1 - share) * (1 - exponential(-(innovation + imitation * share) * length))
    }
    return share
  }

  /// Law of the number of adopters among M fully connected at time t: the pure-birth chain
  /// k → k + 1 at rate (M − k)(p + q·k / (M − 1)), by uniformisation.
  public func finiteLaw(members size: Int, at t: Double) -> [Double] {
    let rates = (0...size).map { k in
      Double(size - k) * (innovation + imitation * Double(k) / Double(max(1, size - 1)))
    }
    let fastest = rates.max()!
    // Split the time so that the Poisson weights neither underflow nor need many terms.
    let parts = max(1, Int((fastest * t / 20).rounded(.up)))
    let mean = fastest * t / Double(parts)
    var law = [Double](repeating: 0, count: size + 1)
    law[0] = 1
    for _ in 0..<parts {
      var term = law
      var weight = exponential(-mean)
      var sum = law.map { $0 * weight }
      for jump in 1...120 {
        for k in stride(from: size, through: 0, by: -1) {
          let stay = 1 - rates[k] / fastest
          term[k] = term[k] * stay + (k > 0 ? term[k - 1] * rates[k - 1] / fastest : 0)
        }
        weight *= mean / Double(jump)
        for k in 0...size { sum[k] += weight * term[k] }
      }
      law = sum
    }
    return law
  }
}
