import SimulationEngine

/// Where the next generation looks: near particles of the last one, by a normal step of twice their
/// covariance (Filippi, Barnes, Cornebise & Stumpf 2013), and nowhere outside the unit cube.
struct ProposalKernel {
  private let particles: [Posterior.Particle]
  /// The lower triangle L of the steps' covariance L·Lᵀ.
  private let root: [[Double]]
  private let weights: [Double]

  /// - Parameter particles: none for the prior itself.
  init(_ particles: [Posterior.Particle]) {
    self.particles = particles
    weights = particles.map(\.weight)
    let count = particles.first?.place.count ?? 0
    let means = (0..<count).map { axis in
      particles.reduce(0) { $0 + $1.weight * $1.place[axis] }
    }
    var covariance = [[Double]](repeating: Array(repeating: 0, count: count), count: count)
    for particle in particles {
      for row in 0..<count {
        for column in 0...row {
          covariance[row][column] +=
            2 * particle.weight * (particle.place[row] - means[row])
            * (particle.place[column] - means[column])
        }
      }
    }
    // A step is never nothing, also where all particles agree or lie on a line.
    for axis in 0..<count { covariance[axis][axis] = covariance[axis][axis] * 1.000_001 + 1e-10 }
    root = Self.root(of: covariance)
  }

  /// Cholesky's decomposition.
  private static func root(of matrix: [[Double]]) -> [[Double]] {
    var root = matrix.map { $0.map { _ in 0.0 } }
    for row in matrix.indices {
      for column in 0...row {
        var rest = matrix[row][column]
        for index in 0..<column { rest -= root[row][index] * root[column][index] }
        root[row][column] =
          row == column ? max(rest, 1e-12).squareRoot() : rest / root[column][column]
      }
    }
    return root
  }

  func draw(_ stream: inout DrawStream, dimensions: Int) -> [Double] {
    guard !particles.isEmpty else { return (0..<dimensions).map { _ in stream.uniform() } }
    while true {
      let start = particles[stream.choice(weights: weights) ?? 0].place
      let step = start.indices.map { _ in stream.normal() }
      let place = start.indices.map { row in
        start[row] + (0...row).reduce(0) { $0 + root[row][$1] * step[$1] }
      }
      if place.allSatisfy({ $0 >= 0 && $0 < 1 }) { return place }
    }
  }

  /// Up to a factor that is the same for every place: weights do not need it.
  func density(_ place: [Double]) -> Double {
    guard !particles.isEmpty else { return 1 }
    var density = 0.0
    var solved = place
    for particle in particles {
      var square = 0.0
      for row in place.indices {
        var rest = place[row] - particle.place[row]
        for index in 0..<row { rest -= root[row][index] * solved[index] }
        solved[row] = rest / root[row][row]
        square += solved[row] * solved[row]
      }
      density += particle.weight * exponential(-square / 2)
    }
    return density
  }
}
