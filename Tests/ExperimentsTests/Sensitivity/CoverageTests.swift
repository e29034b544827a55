import SimulationEngine
import Testing

@testable import Experiments

/// How often an interval that says 95 % holds the truth, over a thousand seeds each.
enum Coverage {
  /// Of the first and total indices of Ishigami's three factors, over independent points.
  static func ofSobol(basePoints: Int, trials: Int) -> (first: [Double], total: [Double]) {
    var (first, total) = ([0.0, 0, 0], [0.0, 0, 0])
    for trial in 1...trials {
      let values = KnownFunctions.independentValues(
        KnownFunctions.ishigami, factors: 3, basePoints: basePoints, trial: trial)
      guard
        let factors = SobolIndices(values, factors: 3, resamples: 300, seed: UInt64(trial)).factors
      else { continue }
      for factor in 0..<3 {
        if factors[factor].first.interval?.contains(KnownFunctions.ishigamiFirst[factor]) == true {
          first[factor] += 1
        }
        if factors[factor].total.interval?.contains(KnownFunctions.ishigamiTotal[factor]) == true {
          total[factor] += 1
        }
      }
    }
    return (first.map { $0 / Double(trials) }, total.map { $0 / Double(trials) })
  }

  /// One point after another of a path over four levels, as `MorrisDesign` takes it.
  private static func path(_ draws: Draws, _ number: Int) -> [[Double]] {
    var stream = draws.stream(DrawPurpose(252), of: Subject("path"), at: number)
    var levels = (0..<3).map { _ in stream.below(4) }
    var order = [0, 1, 2]
    stream.shuffle(&order)
    var points = [levels.map { Double($0) / 3 }]
    for factor in order {
      levels[factor] += levels[factor] < 2 ? 2 : -2
      points.append(levels.map { Double($0) / 3 })
    }
    return points
  }

  /// A function that bends and interacts: at the four levels Ishigami's first sine is nothing at the ends.
  static func bent(_ x: [Double]) -> Double { x[0] * x[0] + 2 * x[0] * x[1] - exponential(x[2]) }

  /// Of μ*, whose truth is the mean over every start of a path.
  static func ofMorris(trajectories: Int, trials: Int) -> [Double] {
    var truth = [0.0, 0, 0]
    for start in 0..<64 {
      let levels = [start / 16, start / 4 % 4, start % 4]
      for factor in 0..<3 {
        var moved = levels
        moved[factor] += moved[factor] < 2 ? 2 : -2
        let difference =
          bent(moved.map { Double($0) / 3 }) - bent(levels.map { Double($0) / 3 })
        truth[factor] += difference.magnitude * 1.5 / 64
      }
    }
    var covered = [0.0, 0, 0]
    for trial in 1...trials {
      let draws = Draws(seed: 31, replicate: trial)
      let points = (0..<trajectories).flatMap { path(draws, $0) }
      let effects = MorrisEffects(
        points: points, values: points.map(bent), resamples: 300, seed: UInt64(trial))
      for factor in 0..<3 {
        // Rounding moves the truth of a factor whose effects are few numbers past a narrow interval.
        if let size = effects.factors[factor]?.meanSize, let interval = size.interval,
          interval.low - 1e-9 <= truth[factor], truth[factor] <= interval.high + 1e-9
        {
          covered[factor] += 1
        }
      }
    }
    return covered.map { $0 / Double(trials) }
  }

  /// Of the share of luck, which is a half.
  static func ofLuck(points: Int, replicates: Int, trials: Int) -> Double {
    var covered = 0.0
    for trial in 1...trials {
      let draws = Draws(seed: 32, replicate: trial)
      let values = (0..<points).map { point -> [Double?] in
        var stream = draws.stream(DrawPurpose(251), of: Subject("point"), at: point)
        let explained = stream.normal()
        return (0..<replicates).map { _ in explained + stream.normal() }
      }
      if NoiseShare(values, resamples: 200, seed: UInt64(trial))?.share.interval?.contains(0.5)
        == true
      {
        covered += 1
      }
    }
    return covered / Double(trials)
  }
}

/// A thousand trials: the standard error of a coverage of 0.95 is 0.0069. Bootstrap intervals of few
/// and skewed terms are a little narrow, which the figures in the page on analyses state; a floor of 0.88
/// and a ceiling of 0.985 tell a broken interval from an honest one.
@Suite(.enabled(if: isOptimised, "skipped in debug; runs in release (swift test -c release)"))
struct `Coverage of intervals` {
  private let honest = 0.88...0.985

  @Test(arguments: [256, 1024]) func `Sobol' indices`(_ basePoints: Int) {
    let coverage = Coverage.ofSobol(basePoints: basePoints, trials: 1000)
    for share in coverage.first + coverage.total {
      #expect(honest.contains(share), "\(coverage)")
    }
  }

  @Test(arguments: [20, 40]) func `Effects of Morris`(_ trajectories: Int) {
    let coverage = Coverage.ofMorris(trajectories: trajectories, trials: 1000)
    for share in coverage { #expect(honest.contains(share), "\(coverage)") }
  }

  @Test(arguments: [2, 3]) func `The share of luck`(_ replicates: Int) {
    let coverage = Coverage.ofLuck(points: 200, replicates: replicates, trials: 1000)
    #expect(honest.contains(coverage), "\(coverage)")
  }
}
