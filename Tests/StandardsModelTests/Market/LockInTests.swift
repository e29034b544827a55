import SimulationEngine
import StandardsModel
import Testing

/// ARTH-1, ARTH-2, ARTH-3, URN-1: arrivals one at a time under increasing returns.
@Suite struct LockInTests {
  /// How the market's own arrivals become locked in: which standard, after how many arrivals.
  ///
  /// Kinds are two states whose firms prefer one standard each by 1/2 and 9 or 17 ticks of 1/32.
  private func lockIn(
    _ theory: ArthurLockIn, preferenceR: Double, preferenceS: Double, replicate: Int
  ) -> (isA: Bool, arrivals: Int) {
    let firms = 4000
    let draws = Draws(seed: 41, replicate: replicate)
    var kinds = draws.stream(DrawPurpose(4095), of: Subject("kinds"))
    let homes = (0..<firms).map { _ in UInt16(kinds.chance(theory.shareR) ? 0 : 1) }
    let size = homes.reduce(into: [0, 0]) { $0[Int($1)] += 1 }
    var rules = MarketRules()
    rules.networkBenefit = 1.0 / 32
    rules.noise = .none
    rules.scheduling = .arrivals(1)
    var terms = MarketTerms(stateCount: 2, standardCount: 2)
    terms.own = [preferenceR, 0, 0, preferenceS]
    // Each earlier adopter counts 1: absolute, not relative, numbers matter to Arthur.
    var market = Market(
      rules: rules,
      network: .blocks(BlockNetwork(members: size, ties: [1, 1, 1, 1], includesSelf: true)),
      homes: homes, stateCount: 2, standardCount: 2, subject: Subject("field/arthur"))
    for arrival in 0..<firms {
      market.advance(month: arrival, terms: terms, draws: draws)
      let lead = market.users(of: 0) - market.users(of: 1)
      if lead >= theory.upper { return (true, arrival + 1) }
      if lead <= -theory.lower { return (false, arrival + 1) }
    }
    return (false, firms)
  }

  private struct Outcome {
    var isA = Sample()
    var time = Sample()
  }

  private func outcome(
    _ theory: ArthurLockIn, preferenceR: Double = 0.5, preferenceS: Double = 0.5, runs: Int
  ) -> Outcome {
    var outcome = Outcome()
    for replicate in 1...runs {
      let run = lockIn(
        theory, preferenceR: preferenceR, preferenceS: preferenceS, replicate: replicate)
      outcome.isA.add(run.isA ? 1 : 0)
      outcome.time.add(Double(run.arrivals))
    }
    return outcome
  }

  @Test func `ARTH-1 equal kinds lock in to either, after 289 arrivals`() {
    let runs = isOptimised ? 10_000 : 500
    let theory = ArthurLockIn(preferenceR: 0.5, preferenceS: 0.5, returns: 1.0 / 32, shareR: 0.5)
    #expect(theory.upper == 17 && theory.lower == 17)
    let outcome = outcome(theory, runs: runs)
    #expect(outcome.isA.errors(from: 0.5, standardDeviation: 0.5) < 4)
    #expect(outcome.time.errors(from: 289, standardDeviation: 235.5589) < 4)
  }

  @Test(.heavy) func `ARTH-2 unequal preferences, ARTH-3 unequal numbers`() {
    let second = ArthurLockIn(
      preferenceR: 0.25, preferenceS: 0.5, returns: 1.0 / 32, shareR: 0.5)
    let uneven = outcome(second, preferenceR: 0.25, runs: 10_000)
    let p = 9.0 / 26
    #expect(uneven.isA.errors(from: p, standardDeviation: (p * (1 - p)).squareRoot()) < 4)
    #expect(uneven.time.errors(from: 153, standardDeviation: 136.9964) < 4)
    let third = ArthurLockIn(preferenceR: 0.5, preferenceS: 0.5, returns: 1.0 / 32, shareR: 0.55)
    let many = outcome(third, runs: 10_000)
    let q = 0.9680589764
    #expect(many.isA.errors(from: q, standardDeviation: (q * (1 - q)).squareRoot()) < 4)
    #expect(many.time.errors(from: 159.140052, standardDeviation: 110.3649) < 4)
  }

  @Test func `mutant: a barrier off by one is seen`() {
    let runs = isOptimised ? 10_000 : 1500
    let off = ArthurLockIn(upper: 16, lower: 16, shareR: 0.5)
    let outcome = outcome(off, runs: runs)
    #expect(outcome.time.errors(from: 289, standardDeviation: 235.5589) > 4)
  }

  @Test func `behind the barrier everybody takes the leader, before it the kinds differ`() {
    var rules = MarketRules()
    rules.networkBenefit = 1.0 / 32
    rules.noise = .none
    rules.scheduling = .arrivals(1)
    var terms = MarketTerms(stateCount: 2, standardCount: 2)
    terms.own = [0.5, 0, 0, 0.5]
    func choiceOfS(lead: Int) -> Int {
      let homes = (0..<lead).map { _ in UInt16(0) } + [1]
      var market = Market(
        rules: rules,
        network: .blocks(
          BlockNetwork(members: [lead, 1], ties: [1, 1, 1, 1], includesSelf: true)),
        homes: homes, stateCount: 2, standardCount: 2, subject: Subject("field/arthur"))
      for month in 0...lead {
        market.advance(month: month, terms: terms, draws: Draws(seed: 1, replicate: 1))
      }
      return Int(market.use[lead])
    }
    #expect(choiceOfS(lead: 16) == 1)
    #expect(choiceOfS(lead: 17) == 0)
  }

  @Test func `URN-1 the count of a fresh urn is uniform`() {
    let (balls, runs) = (50, isOptimised ? 50_000 : 10_000)
    let draws = Draws(seed: 6, replicate: 1)
    func counts(_ urn: PolyaUrn) -> [Int] {
      var counts = [Int](repeating: 0, count: balls + 1)
      for run in 0..<runs {
        var stream = draws.stream(DrawPurpose(4094), of: Subject("urn").block(run))
        counts[urn.draw(added: balls, stream: &stream)] += 1
      }
      return counts
    }
    let expected = [Double](repeating: Double(runs) / Double(balls + 1), count: balls + 1)
    let test = chiSquare(observed: counts(PolyaUrn()), expected: expected)
    #expect(test.statistic < chiSquareLimit(test.freedom))
    // Mutant: a feedback a little above proportional.
    let mutant = chiSquare(observed: counts(PolyaUrn(feedback: 1.1)), expected: expected)
    #expect(mutant.statistic > chiSquareLimit(mutant.freedom))
  }
}
