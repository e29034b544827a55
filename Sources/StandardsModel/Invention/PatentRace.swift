import SimulationEngine

/// Rivals whose times to an invention are exponential: i wins with probability hᵢ/Σh, whenever the
/// race ends, after 1/Σh on average.
///
/// Source: Loury (1979), Quarterly Journal of Economics 93, 395–410; Lee & Wilde (1980), ibid. 94,
/// 429–436.
public struct PatentRace: Sendable, Equatable {
  /// By rival, per year.
  public let hazards: [Double]

  public init(hazards: [Double]) {
    precondition(hazards.allSatisfy { $0 >= 0 && $0.isFinite }, "hazards are finite and ≥ 0")
    self.hazards = hazards
  }

  /// Mean time to the first invention, in years; nil where nobody tries.
  public var meanTime: Double? {
    let total = hazards.reduce(0, +)
    return total > 0 ? 1 / total : nil
  }

  /// Probability of being first, by rival; nil where nobody tries.
  public var winning: [Double]? {
    let total = hazards.reduce(0, +)
    return total > 0 ? hazards.map { $0 / total } : nil
  }

  /// Times of a rival's inventions within a year's part, each after an exponential wait.
  static func times(hazard: Double, within span: Double, stream: inout DrawStream) -> [Double] {
    guard hazard > 0 else { return [] }
    var times: [Double] = []
    var time = stream.exponential() / hazard
    while time < span {
      times.append(time)
      time += stream.exponential() / hazard
    }
    return times
  }
}
