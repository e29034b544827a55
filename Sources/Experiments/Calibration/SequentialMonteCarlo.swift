import SimulationEngine

/// Approximate Bayesian computation by population Monte Carlo (Beaumont, Cornuet, Marin & Robert 2009):
/// generation after generation of values that come closer and closer to what was observed, weighted so
/// that the last generation is a sample of the posterior at its tolerance.
///
/// The prior is uniform on the unit cube; what a place in it means is the caller's. A candidate is drawn
/// at an address of generation and number, and the first of them that are close enough, in the order of
/// their numbers, are the next generation: no result depends on who worked out how many at a time, and
/// work that was interrupted goes on to the identical end.
public struct SequentialMonteCarlo: Sendable {
  public var dimensions: Int
  /// Particles of a generation.
  public var population = 200
  /// Generations after the first, which is a sample of the prior; at most.
  public var generations = 6
  /// Share of a generation that is closer than the next one's tolerance.
  public var quantile = 0.5
  /// The tolerance that is close enough.
  public var tolerance = 0.0
  /// A generation that needs more candidates per particle than this is given up.
  public var mostPerParticle = 100
  /// Of the search, apart from that of the simulations.
  public var seed: UInt64 = 1

  public init(dimensions: Int) {
    precondition(dimensions >= 1, "something is to be found out")
    self.dimensions = dimensions
  }

  /// A place to try.
  public struct Candidate: Sendable, Hashable {
    public let generation: Int
    /// Within the generation, from 0.
    public let number: Int
    /// In the unit cube.
    public let place: [Double]
  }

  /// - Parameter distances: works out how far from what was observed each candidate comes; nil where its
  ///   runs failed or do not say, and the candidate is then refused. Must depend on the candidate alone.
  public func posterior<Failure: Error>(
    _ distances: ([Candidate]) throws(Failure) -> [Double?]
  ) throws(Failure) -> Posterior {
    var log: [Posterior.Generation] = []
    var particles: [Posterior.Particle] = []
    for generation in 0...generations {
      let limit = self.tolerance(after: particles)
      guard let limit else {
        return Posterior(particles: particles, generations: log, ending: .reached)
      }
      let proposal = ProposalKernel(particles)
      var next: [Posterior.Particle] = []
      var tried = 0
      while next.count < population {
        if tried >= population * mostPerParticle {
          return Posterior(particles: particles, generations: log, ending: .tooRare)
        }
        let candidates = (tried..<tried + population).map {
          candidate($0, of: generation, proposal)
        }
        for (candidate, distance) in zip(candidates, try distances(candidates)) {
          guard next.count < population else { break }
          tried += 1
          guard let distance, distance <= limit else { continue }
          next.append(
            Posterior.Particle(
              generation: generation, number: candidate.number, place: candidate.place,
              weight: 1 / proposal.density(candidate.place), distance: distance))
        }
      }
      let total = next.reduce(0) { $0 + $1.weight }
      for index in next.indices { next[index].weight /= total }
      particles = next
      log.append(
        Posterior.Generation(
          number: generation, tolerance: limit.isFinite ? limit : nil, candidates: tried,
          particles: next))
    }
    return Posterior(
      particles: particles, generations: log,
      ending: tolerance(after: particles) == nil ? .reached : .allGenerations)
  }

  /// Infinite at first; nil where a generation already has the tolerance that was asked for.
  private func tolerance(after particles: [Posterior.Particle]) -> Double? {
    guard !particles.isEmpty else { return .infinity }
    let sorted = particles.map(\.distance).sorted()
    guard let largest = sorted.last, largest > tolerance else { return nil }
    let middle = Quantiles.quantile(sorted: sorted, quantile)
    // Distances may be few numbers: then the next smaller one, or it would never fall.
    let fallen = middle < largest ? middle : sorted.last { $0 < largest }
    return max(tolerance, fallen ?? tolerance)
  }

  private func candidate(
    _ number: Int, of generation: Int, _ proposal: ProposalKernel
  ) -> Candidate {
    var stream = Draws(seed: seed, replicate: 0).stream(
      .proposal, of: Subject("calibration").block(generation), at: number)
    return Candidate(
      generation: generation, number: number,
      place: proposal.draw(&stream, dimensions: dimensions))
  }
}

/// What a search found.
public struct Posterior: Sendable {
  public struct Particle: Sendable, Hashable {
    public let generation: Int
    public let number: Int
    public let place: [Double]
    /// All add up to one.
    public fileprivate(set) var weight: Double
    public let distance: Double
  }

  public struct Generation: Sendable {
    public let number: Int
    /// Nil for the sample of the prior.
    public let tolerance: Double?
    /// Places tried.
    public let candidates: Int
    public let particles: [Particle]

    /// As many equally weighted particles would be as good (Kish).
    public var effectiveSize: Double {
      1 / particles.reduce(0) { $0 + $1.weight * $1.weight }
    }
  }

  public enum Ending: Sendable, Hashable {
    case reached, allGenerations, tooRare

    public var words: String {
      switch self {
      case .reached: "the tolerance was reached"
      case .allGenerations: "all generations were made"
      case .tooRare: "places that come closer have become too rare"
      }
    }
  }

  /// The last generation that was completed.
  public let particles: [Particle]
  public let generations: [Generation]
  public let ending: Ending

  /// The weighted mean of a number of each particle.
  public func mean(_ value: (Particle) -> Double) -> Double {
    particles.reduce(0) { $0 + $1.weight * value($1) }
  }

  public func standardDeviation(_ value: (Particle) -> Double) -> Double {
    let mean = mean(value)
    return self.mean { (value($0) - mean) * (value($0) - mean) }.squareRoot()
  }

  /// The smallest value that a share of the weight is at or below.
  public func quantile(_ share: Double, _ value: (Particle) -> Double) -> Double {
    let sorted = particles.map { (value($0), $0.weight) }.sorted { $0.0 < $1.0 }
    var weight = 0.0
    for (value, own) in sorted {
      weight += own
      if weight >= share - 1e-12 { return value }
    }
    return sorted.last?.0 ?? .nan
  }

  /// Particles in proportion to their weights, evenly spread through them (systematic resampling).
  public func picks(_ count: Int, seed: UInt64) -> [Particle] {
    guard count > 0, !particles.isEmpty else { return [] }
    let start = Draws(seed: seed, replicate: 0).uniform(
      .posteriorPick, of: Subject("calibration"))
    var picks: [Particle] = []
    var running = 0.0
    var index = 0
    for pick in 0..<count {
      let target = (Double(pick) + start) / Double(count)
      while index < particles.count - 1, running + particles[index].weight <= target {
        running += particles[index].weight
        index += 1
      }
      picks.append(particles[index])
    }
    return picks
  }
}
