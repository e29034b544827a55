import SimulationEngine

@testable import Experiments

#if DEBUG
  let isOptimised = false
#else
  let isOptimised = true
#endif

/// Functions whose indices are known in closed form.
enum KnownFunctions {
  /// Ishigami & Homma (1990) with a = 7, b = 0.1, at a point of the unit cube.
  static func ishigami(_ u: [Double]) -> Double {
    let x = u.map { (2 * $0 - 1) * Double.pi }
    let (first, second) = (sine(x[0]), sine(x[1]))
    return first + 7 * second * second + 0.1 * x[2] * x[2] * x[2] * x[2] * first
  }

  static let ishigamiFirst = [0.3139051911, 0.4424111448, 0]
  static let ishigamiTotal = [0.5575888552, 0.4424111448, 0.2436836641]

  /// Sobol' g with a = (0, 1, 4.5, 9, 99, 99, 99, 99).
  static func g(_ u: [Double]) -> Double {
    zip(u, gWeights).reduce(1) { $0 * ((4 * $1.0 - 2).magnitude + $1.1) / (1 + $1.1) }
  }

  private static let gWeights = [0, 1, 4.5, 9, 99, 99, 99, 99]
  static let gFirst = [0.71619217, 0.17904804, 0.02367577, 0.00716192] + four(7.162e-5)
  static let gTotal = [0.78714413, 0.24219819, 0.03431691, 0.01046039] + four(1.0495e-4)

  private static func four(_ value: Double) -> [Double] { Array(repeating: value, count: 4) }

  /// The numbers of a function at a Saltelli design.
  static func values(
    _ function: ([Double]) -> Double, factors: Int, basePoints: Int
  ) -> [Double?] {
    let design = SaltelliDesign(factors: factors, basePoints: basePoints)
    return (0..<design.count).map { function(design.point($0)) }
  }

  /// The same over independent points, for which intervals promise their coverage.
  static func independentValues(
    _ function: ([Double]) -> Double, factors: Int, basePoints: Int, trial: Int
  ) -> [Double?] {
    let draws = Draws(seed: 77, replicate: trial)
    var values: [Double?] = []
    for base in 0..<basePoints {
      var stream = draws.stream(DrawPurpose(259), of: Subject("trial"), at: base)
      let a = (0..<factors).map { _ in stream.uniform() }
      let b = (0..<factors).map { _ in stream.uniform() }
      values.append(function(a))
      for factor in 0..<factors {
        var mixed = a
        mixed[factor] = b[factor]
        values.append(function(mixed))
      }
      values.append(function(b))
    }
    return values
  }
}
