import SimulationEngine
import Testing

@testable import Experiments

@Suite struct `Approximate Bayesian computation` {
  /// Successes of ten trials at a candidate's place, with luck of its own.
  private static func successes(_ candidate: SequentialMonteCarlo.Candidate, luck: UInt64) -> Int {
    let draws = Draws(seed: luck, replicate: candidate.generation * 1_000_000 + candidate.number)
    var stream = draws.stream(DrawPurpose(256), of: Subject("binomial"))
    return (0..<10).count { _ in stream.chance(candidate.place[0]) }
  }

  private static func posterior(
    observed: Int, population: Int, seed: UInt64, tolerance: Double = 0
  ) -> Posterior {
    var search = SequentialMonteCarlo(dimensions: 1)
    search.population = population
    search.generations = 12
    search.seed = seed
    search.tolerance = tolerance
    return search.posterior { candidates in
      candidates.map { Double((successes($0, luck: seed) - observed).magnitude) }
    }
  }

  /// Seven of ten and a uniform prior give Beta(8, 4) exactly: mean 2/3, standard deviation 0.13074.
  /// With 3000 particles of an effective size above 2000, four standard errors of the mean are 0.0117,
  /// of the standard deviation about 0.009.
  @Test(.enabled(if: isOptimised, "skipped in debug; runs in release (swift test -c release)"))
  func `At tolerance zero the posterior is exact`() throws {
    let posterior = Self.posterior(observed: 7, population: 3000, seed: 11)
    #expect(posterior.ending == .reached)
    #expect(posterior.particles.allSatisfy { $0.distance == 0 })
    #expect(try #require(posterior.generations.last).effectiveSize > 2000)
    let mean = posterior.mean { $0.place[0] }
    let sd = posterior.standardDeviation { $0.place[0] }
    #expect(abs(mean - 2.0 / 3) < 0.0117)
    #expect(abs(sd - 0.13074) < 0.009)
    // Quantiles of Beta(8, 4).
    #expect(abs(posterior.quantile(0.05) { $0.place[0] } - 0.4356) < 0.025)
    #expect(abs(posterior.quantile(0.95) { $0.place[0] } - 0.8650) < 0.02)
  }

  @Test func `A small posterior is near it too`() {
    let posterior = Self.posterior(observed: 7, population: 300, seed: 2)
    #expect(abs(posterior.mean { $0.place[0] } - 2.0 / 3) < 4 * 0.13074 / 200.0.squareRoot())
  }

  /// Truths from the prior, data from them, posteriors from the data: the rank of the truth among 19
  /// draws is uniform (Talts et al. 2018). χ² of twenty ranks has 19 degrees of freedom: beyond 43.8
  /// once in a thousand.
  @Test(.enabled(if: isOptimised, "skipped in debug; runs in release (swift test -c release)"))
  func `Ranks of the truth are uniform`() {
    var ranks = [Int](repeating: 0, count: 20)
    let trials = 400
    for trial in 1...trials {
      var stream = Draws(seed: 99, replicate: trial).stream(DrawPurpose(255), of: Subject("truth"))
      let truth = stream.uniform()
      let observed = (0..<10).count { _ in stream.chance(truth) }
      let posterior = Self.posterior(observed: observed, population: 200, seed: UInt64(trial))
      var picks = posterior.picks(19 * 8, seed: UInt64(trial)).map { $0.place[0] }
      stream.shuffle(&picks)
      ranks[picks.prefix(19).count { $0 < truth }] += 1
    }
    let expected = Double(trials) / 20
    let square = ranks.reduce(0) {
      $0 + (Double($1) - expected) * (Double($1) - expected) / expected
    }
    #expect(square < 43.8, "ranks \(ranks)")
  }

  @Test func `How many are worked out at a time, and in which order, changes nothing`() {
    var search = SequentialMonteCarlo(dimensions: 2)
    search.population = 60
    search.generations = 4
    func distance(_ candidate: SequentialMonteCarlo.Candidate) -> Double {
      (candidate.place[0] + candidate.place[1] - 1).magnitude
    }
    let one = search.posterior { $0.map(distance) }
    let other = search.posterior { candidates in
      // From the last to the first.
      var found = [Double?](repeating: nil, count: candidates.count)
      for index in candidates.indices.reversed() { found[index] = distance(candidates[index]) }
      return found
    }
    #expect(one.particles == other.particles)
    #expect(one.generations.count == 5)
  }

  @Test func `Candidates that failed are refused, and what cannot be had ends in words`() {
    var search = SequentialMonteCarlo(dimensions: 1)
    search.population = 20
    search.mostPerParticle = 5
    let posterior = search.posterior { candidates in
      candidates.map { $0.place[0] < 0.5 ? nil : $0.generation == 0 ? $0.place[0] : 2 }
    }
    #expect(posterior.ending == .tooRare)
    #expect(posterior.particles.allSatisfy { $0.place[0] >= 0.5 })
    #expect(posterior.generations.count == 1)
  }

  @Test func `Another seed of the search gives another sample of the same posterior`() {
    let one = Self.posterior(observed: 7, population: 200, seed: 1, tolerance: 1)
    let other = Self.posterior(observed: 7, population: 200, seed: 2, tolerance: 1)
    #expect(one.particles != other.particles)
    #expect(abs(one.mean { $0.place[0] } - other.mean { $0.place[0] }) < 0.08)
  }
}
