import SimulationEngine
import StandardsModel
import Testing

/// BASS-1, BASS-2, BASS-3: first adoption by hazard against its own recursion and the closed forms.
@Suite struct DiffusionTests {
  private let bass = BassDiffusion(innovation: 0.03, imitation: 0.38)

  /// Share of adopters after t time units of `steps` sub-steps each, per run. One month stands for one
  /// time unit, as p and q are per month.
  private func share(
    network: MarketNetwork, firms: Int, time: Int, substeps: Int, runs: Int, seed: UInt64 = 31
  ) -> Sample {
    let terms = MarketTerms(stateCount: 1, standardCount: 1)
    var sample = Sample()
    for replicate in 1...runs {
      var market = duopoly(firms: firms, network: network, standards: 1) {
        $0.innovation = 0.03
        $0.imitation = 0.38
        $0.scheduling = .substeps(substeps)
      }
      let draws = Draws(seed: seed, replicate: replicate)
      for month in 0..<time { market.advance(month: month, terms: terms, draws: draws) }
      sample.add(Double(market.adopters) / Double(firms))
    }
    return sample
  }

  @Test func `BASS-1 sub-steps follow their own recursion, not the continuous law`() {
    let firms = isOptimised ? 1_000_000 : 60_000
    let recursion = bass.stepped(steps: 120, length: 1.0 / 12)
    #expect(abs(recursion - 0.806342) < 5e-7)
    let sample = share(
      network: .blocks(.complete(members: [firms])), firms: firms, time: 10, substeps: 12, runs: 2)
    // Noise of early adopters is amplified: the sd of the share is 0.080484·√(100/N) at M = 100.
    let deviation = 0.0805 * (100 / Double(firms)).squareRoot()
    #expect(sample.errors(from: recursion, standardDeviation: deviation) < 4)
    if isOptimised {
      #expect(sample.errors(from: bass.complete(at: 10), standardDeviation: deviation) > 4)
    }
  }

  @Test(.heavy) func `BASS-2 a ring follows its closed form as the sub-step shrinks`() {
    let firms = 1000
    let network = MarketNetwork.sparse(.ring(firms))
    let sample = share(network: network, firms: firms, time: 10, substeps: 192, runs: 400)
    // Clusters make the variance larger than binomial: the sample's own standard error.
    #expect(sample.errors(from: bass.ring(at: 10)) < 4)
    #expect(abs(bass.ring(at: 10) - 0.5582586704) < 1e-10)
  }

  @Test(.heavy) func `BASS-2 isolated pairs follow theirs`() {
    let firms = 20_000
    let sample = share(
      network: .sparse(.pairs(firms)), firms: firms, time: 10, substeps: 192, runs: 20)
    #expect(sample.errors(from: bass.pair(at: 10)) < 4)
    #expect(abs(bass.pair(at: 10) - 0.4055678816) < 1e-10)
  }

  @Test(.heavy) func `BASS-3 a hundred firms: the exact finite mean`() {
    let sample = share(
      network: .blocks(.complete(members: [100])), firms: 100, time: 10, substeps: 256, runs: 10_000
    )
    #expect(sample.errors(from: 0.799372, standardDeviation: 0.080484) < 4)
    // It is not the infinite market's, and counting oneself among the contacts is seen.
    #expect(sample.errors(from: 0.8128032212, standardDeviation: 0.080484) > 4)
  }

  @Test(.heavy) func `mutant: dividing by N instead of N - 1 fails BASS-3`() {
    let sample = share(
      network: .blocks(.complete(members: [100], includesSelf: true)), firms: 100, time: 10,
      substeps: 256, runs: 10_000)
    #expect(sample.errors(from: 0.799372, standardDeviation: 0.080484) > 4)
  }

  @Test(.heavy) func `mutant: a hazard without 1 - exp fails the recursion`() {
    var share = 0.0
    for _ in 0..<40 { share += (1 - share) * (0.03 + 0.38 * share) / 4 }
    let firms = 1_000_000
    let sample = self.share(
      network: .blocks(.complete(members: [firms])), firms: firms, time: 10, substeps: 4, runs: 1)
    let deviation = 0.0805 * (100 / Double(firms)).squareRoot()
    #expect(abs(sample.mean - bass.stepped(steps: 40, length: 0.25)) < 4 * deviation)
    #expect(abs(sample.mean - share) > 4 * deviation)
  }

  @Test func `halving the sub-step halves the bias`() {
    let exact = bass.complete(at: 10)
    let bias = { (perUnit: Int) in
      bass.stepped(steps: 10 * perUnit, length: 1 / Double(perUnit)) - exact
    }
    #expect(abs(bias(1) + 0.0830) < 5e-5)
    #expect(abs(bias(4) + 0.0197) < 5e-5)
    for perUnit in [12, 24, 48, 96] {
      #expect(abs(bias(2 * perUnit) / bias(perUnit) - 0.5) < 0.01)
    }
  }

  @Test func `any network diffuses between pairs and the complete network`() {
    let firms = isOptimised ? 20_000 : 3000
    let draws = Draws(seed: 1, replicate: 1)
    let networks: [SparseNetwork] = [
      .ring(firms, each: 3),
      .randomRegular(firms, degree: 6, draws: draws, subject: Subject("network")),
      .smallWorld(firms, each: 3, rewired: 0.1, draws: draws, subject: Subject("network")),
    ]
    for network in networks {
      let sample = share(
        network: .sparse(network), firms: firms, time: 10, substeps: 8, runs: 2)
      let complete = bass.stepped(steps: 80, length: 0.125)
      #expect(sample.mean > bass.pair(at: 10) && sample.mean < complete + 0.01)
    }
  }
}
