import SimulationEngine

/// How closely states are tied by trade: gravity, `T_cd ∝ Y_c·Y_d·distance^(−d)`, symmetric.
///
/// Source: Head & Mayer (2014), "Gravity equations", Handbook of International Economics 4.
public struct Ties: Sendable {
  /// T, row by row; symmetric, with an unspecified common scale.
  public private(set) var gravity: [Double]
  /// T with each row divided by its sum: the weight of each partner, home included.
  public private(set) var influence: [Double]
  public let count: Int
  /// Influence before policy.
  private let originalInfluence: [Double]
  /// T as geography and size have it, and what policy makes of it, in logarithms.
  let base: [Double]
  private var tightening: BiteTable

  public init(states: Roster<State>, at month: Month, parameters: GravityParameters) {
    let count = states.count
    var gravity = [Double](repeating: 0, count: count * count)
    let outputs = states.map { $0.gdp(at: month) }
    for row in 0..<count {
      for column in row..<count {
        let distance =
          row == column
          ? parameters.homeDistance
          : max(
            parameters.homeDistance,
            greatCircle(states.elements[row].capital, states.elements[column].capital))
        let flow =
          outputs[row] * outputs[column]
          * exponential(-parameters.distanceExponent * naturalLogarithm(distance))
        gravity[row * count + column] = flow
        gravity[column * count + row] = flow
      }
    }
    self.count = count
    self.gravity = gravity
    base = gravity
    tightening = BiteTable(rows: count, columns: count)
    influence = Ties.shares(of: gravity, count: count)
    originalInfluence = influence
  }

  private static func shares(of flows: [Double], count: Int) -> [Double] {
    (0..<count).flatMap { row -> [Double] in
      let flows = flows[row * count..<(row + 1) * count]
      let total = flows.reduce(0, +)
      return flows.map { total > 0 ? $0 / total : 0 }
    }
  }

  /// Multiplies the original ties by e to the entries. Returns whether anything changed.
  mutating func tighten(_ table: BiteTable) -> Bool {
    guard table != tightening, !(table.isNeutral && tightening.isNeutral) else { return false }
    tightening = table
    gravity = scaled(base)
    influence = Ties.shares(of: gravity, count: count)
    return true
  }

  /// A network before governments, with what policy makes of it.
  func tightened(_ network: BlockNetwork) -> BlockNetwork {
    tightening.isNeutral
      ? network
      : BlockNetwork(
        members: network.members, ties: scaled(network.ties), includesSelf: network.includesSelf)
  }

  /// A matrix of ties times what policy makes of them.
  func scaled(_ matrix: [Double]) -> [Double] {
    var result = matrix
    for row in 0..<count {
      for column in 0..<count {
        result[row * count + column] *= exponential(tightening[row, column])
      }
    }
    return result
  }

  public func influence(on state: ID<State>, of partner: ID<State>) -> Double {
    influence[state.index * count + partner.index]
  }

  /// As geography and size have it, whatever policy makes of it.
  public func originalInfluence(on state: ID<State>, of partner: ID<State>) -> Double {
    originalInfluence[state.index * count + partner.index]
  }
}

/// Distance on the sphere in km (radius 6371.0), by the chord, which needs no inverse cosine table.
func greatCircle(_ from: Coordinates, _ to: Coordinates) -> Double {
  let a = unitVector(from)
  let b = unitVector(to)
  let chordSquared = ((a - b) * (a - b)).sum()
  return 6371.0 * 2 * arcSine((chordSquared / 4).squareRoot())
}

private func unitVector(_ place: Coordinates) -> SIMD3<Double> {
  let latitude = place.latitude * .pi / 180
  let longitude = place.longitude * .pi / 180
  return SIMD3(
    cosine(latitude) * cosine(longitude), cosine(latitude) * sine(longitude), sine(latitude))
}
