import SimulationEngine
import Testing

@testable import Experiments

@Suite struct `The share of luck` {
  /// y = x + c·(luck of the replicate) + d·(luck of point and replicate), of known variances.
  private func values(common: Double, own: Double) -> [[Double?]] {
    let draws = Draws(seed: 5, replicate: 1)
    return (0..<1500).map { point in
      var stream = draws.stream(DrawPurpose(258), of: Subject("point"), at: point)
      let x = stream.normal()
      return (0..<40).map { replicate in
        var shared = draws.stream(DrawPurpose(257), of: Subject("luck"), at: replicate)
        return x + common * shared.normal() + own * stream.normal()
      }
    }
  }

  @Test func `Luck of its own at each point: half of the variance`() throws {
    let share = try #require(NoiseShare(values(common: 0, own: 1)))
    // 1500 points: the standard error of a variance is about 0.04 of it.
    #expect(abs(share.share.value - 0.5) < 0.04)
    #expect(abs(share.interaction - 1) < 0.03)
    #expect(share.common < 0.01)
    #expect(try #require(share.share.interval).contains(0.5))
  }

  @Test func `Luck common to all points is told apart from the factors`() throws {
    let share = try #require(NoiseShare(values(common: 2, own: 0)))
    // Forty replicates: the standard error of their variance is 0.22 of it.
    #expect(abs(share.common - 4) < 2)
    #expect(abs(share.explained - 1) < 0.12)
    #expect(share.interaction < 1e-9)
  }

  @Test func `Points with a failed run are left out, a single replicate says nothing`() throws {
    var values = values(common: 0, own: 1)
    values[3][2] = nil
    #expect(try #require(NoiseShare(values)).points == 1499)
    #expect(NoiseShare(values.map { Array($0.prefix(1)) }) == nil)
  }
}

@Suite struct `Indices from given points` {
  @Test func `Ishigami's first order from a plain Sobol' sequence`() throws {
    let directions = (0..<3).map { SobolSequence.directions(dimension: $0) }
    let points = (0..<4096).map { point in
      directions.map { SobolSequence.coordinate(point, $0) }
    }
    let indices = GivenDataIndices(
      points: points, values: points.map(KnownFunctions.ishigami), resamples: 50)
    // Twenty classes flatten the function within each: some hundredths.
    for (factor, exact) in zip(indices.factors, KnownFunctions.ishigamiFirst) {
      #expect(abs(try #require(factor).value - exact) < 0.03)
    }
  }
}

@Suite struct `Verdicts on convergence` {
  private func estimate(_ value: Double, _ half: Double) -> Estimate {
    Estimate(value, Interval(low: value - half, high: value + half))
  }

  @Test func `Settled, screened, open, and nothing to say`() {
    func words(_ estimates: [Estimate], floor: Double = 0) -> String {
      ConvergenceVerdict(estimates, areShares: true, noiseFloor: floor).words
    }
    #expect(words([estimate(0.6, 0.03), estimate(0.01, 0.01)]).hasPrefix("settled"))
    #expect(words([estimate(0.6, 0.2), estimate(0.01, 0.01)]).hasPrefix("screened"))
    #expect(words([estimate(0.6, 0.2), estimate(0.1, 0.1)]).hasPrefix("open: of 1 of 2"))
    #expect(words([estimate(0, 0), estimate(0, 0)]).hasPrefix("no factor moves the number"))
  }

  @Test func `What luck alone would make is not told from luck`() {
    let verdict = ConvergenceVerdict(
      [estimate(10, 1), estimate(2, 0.1)], areShares: false, noiseFloor: 3, leftOut: (2, 40))
    #expect(verdict.readings == [.matters, .luck])
    #expect(verdict.words.hasSuffix("2 of 40 points without a number left out"))
  }
}
