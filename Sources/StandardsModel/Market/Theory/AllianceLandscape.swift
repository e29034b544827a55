import SimulationEngine

/// Sponsors in two alliances: utility rises with the alliance's size and falls with rivals in it,
/// more with close ones: U_i = Σ_{j in i's alliance} s_j·p_ij.
///
/// With symmetric p, s_i·U_i is the change of −E with E = −Σ_{i<j together} s_i·s_j·p_ij, so that the
/// equilibria are the local minima of the energy. Source: Axelrod, Mitchell, Thomas, Bennett & Bruderer
/// (1995), Management Science 41, 1493–1508.
public struct AllianceLandscape: Sendable, Equatable {
  /// s_i.
  public let sizes: [Double]
  /// p_ij, row by row: 1 − α for a distant rival, 1 − (α + β) for a close one.
  public let propensities: [Double]

  public var sponsors: Int { sizes.count }

  public init(sizes: [Double], propensities: [Double]) {
    precondition(propensities.count == sizes.count * sizes.count)
    self.sizes = sizes
    self.propensities = propensities
  }

  /// Close rivals are those of the same kind, distant rivals those of another.
  public init(sizes: [Double], kinds: [Int], distant alpha: Double, close beta: Double) {
    let n = sizes.count
    self.init(
      sizes: sizes,
      propensities: (0..<n * n).map {
        kinds[$0 / n] == kinds[$0 % n] ? 1 - (alpha + beta) : 1 - alpha
      })
  }

  /// E of a configuration; an alliance is a set of bits.
  public func energy(_ configuration: Int) -> Double {
    var sum = 0.0
    for i in 0..<sponsors {
      for j in 0..<i where (configuration >> i ^ configuration >> j) & 1 == 0 {
        sum -= sizes[i] * sizes[j] * propensities[i * sponsors + j]
      }
    }
    return sum
  }

  /// What sponsor i gains by changing sides.
  public func gainOfMoving(_ i: Int, in configuration: Int) -> Double {
    var gain = 0.0
    for j in 0..<sponsors where j != i {
      let together = (configuration >> i ^ configuration >> j) & 1 == 0
      gain += (together ? -1 : 1) * sizes[j] * propensities[i * sponsors + j]
    }
    return gain
  }

  /// Whether sponsor i gains more by changing sides than rounding of decimal sizes can feign.
  public func isUnhappy(_ i: Int, in configuration: Int) -> Bool {
    gainOfMoving(i, in: configuration) > 1e-12 * sizes.reduce(0, +)
  }

  public func isEquilibrium(_ configuration: Int) -> Bool {
    !(0..<sponsors).contains { isUnhappy($0, in: configuration) }
  }

  /// All equilibria, each once: the last sponsor's alliance is called 0.
  public var equilibria: [Int] {
    (0..<1 << (sponsors - 1)).filter { isEquilibrium($0) }
  }

  /// Where random single moves by unhappy sponsors end.
  public func settle(from configuration: Int, stream: inout DrawStream) -> Int {
    var current = configuration
    while true {
      let unhappy = (0..<sponsors).filter { isUnhappy($0, in: current) }
      guard !unhappy.isEmpty else { return current }
      current ^= 1 << unhappy[stream.below(unhappy.count)]
    }
  }

  /// The same partition with the last sponsor's alliance called 0.
  public func canonical(_ configuration: Int) -> Int {
    let all = (1 << sponsors) - 1
    return configuration >> (sponsors - 1) & 1 == 1 ? ~configuration & all : configuration
  }
}
