import SimulationEngine
import StandardsModel
import Testing

/// LOGIT-2, LOGIT-3, TIME-1, BLOC-1: the kernel against Brock & Durlauf (2001).
@Suite struct SocialInteractionTests {
  /// m² after `sweeps` sweeps of N agents at K, over replicates; θ = 2K in share coding.
  private func secondMoment(
    agents: Int, interaction: Double, sweeps: Int, replicates: Int, scheduling: Scheduling
  ) -> Sample {
    let terms = MarketTerms(stateCount: 1, standardCount: 2)
    let network = MarketNetwork.blocks(.complete(members: [agents]))
    var sample = Sample()
    for replicate in 1...replicates {
      var market = duopoly(firms: agents, network: network) {
        $0.networkBenefit = 2 * interaction
        $0.revisionRate = 1
        $0.scheduling = scheduling
      }
      market.split(firstUsers: agents / 2)
      let draws = Draws(seed: 20, replicate: replicate)
      for month in 0..<sweeps { market.advance(month: month, terms: terms, draws: draws) }
      sample.add(market.lead * market.lead)
    }
    return sample
  }

  @Test func `LOGIT-2 sequential revision has the exact second moment`() {
    let replicates = isOptimised ? 4000 : 400
    let sample = secondMoment(
      agents: 50, interaction: 0.5, sweeps: 40, replicates: replicates,
      scheduling: .sequential(updates: 50))
    #expect(sample.errors(from: 0.03924733, standardDeviation: 0.0534345) < 4)
  }

  @Test(.heavy) func `LOGIT-2 holds beyond the critical point`() {
    let sample = secondMoment(
      agents: 50, interaction: 1.2, sweeps: 500, replicates: 2000,
      scheduling: .sequential(updates: 50))
    #expect(sample.errors(from: 0.40102268, standardDeviation: 0.2339447) < 4)
  }

  @Test(.heavy) func `mutant: synchronous updating fails LOGIT-2 and has its own law`() {
    let parallel = secondMoment(
      agents: 50, interaction: 0.5, sweeps: 40, replicates: 4000, scheduling: .substeps(1))
    #expect(parallel.errors(from: 0.03924733, standardDeviation: 0.0534345) > 4)
    #expect(parallel.errors(from: 0.026378) < 4)
  }

  @Test(.heavy) func `mutant: dividing by N instead of N - 1 fails LOGIT-2`() {
    let law = LogitFinite(adopters: 50, interaction: 1)
    let exact = law.mean { $0 * $0 }
    let deviation = (law.mean { $0 * $0 * $0 * $0 } - exact * exact).squareRoot()
    func errors(_ interaction: Double) -> Double {
      secondMoment(
        agents: 50, interaction: interaction, sweeps: 100, replicates: 6000,
        scheduling: .sequential(updates: 50)
      ).errors(from: exact, standardDeviation: deviation)
    }
    #expect(errors(1) < 4)
    #expect(errors(49.0 / 50) > 4)
  }

  @Test(.heavy) func `mutant: taking K for theta fails LOGIT-2`() {
    let sample = secondMoment(
      agents: 50, interaction: 0.25, sweeps: 40, replicates: 4000,
      scheduling: .sequential(updates: 50))
    #expect(sample.errors(from: 0.03924733, standardDeviation: 0.0534345) > 4)
  }

  @Test(.heavy) func `sub-steps converge to the sequential law at first order`() {
    let exact = 0.03924733
    let deviation = { (substeps: Int) in
      secondMoment(
        agents: 50, interaction: 0.5, sweeps: 20, replicates: 40_000,
        scheduling: .substeps(substeps)
      ).mean - exact
    }
    let (one, two, four) = (deviation(1), deviation(2), deviation(4))
    // Twice as many sub-steps, about half the deviation; its own standard error is 0.00027.
    #expect(one < -0.011 && one > -0.015)
    #expect(two / one > 0.3 && two / one < 0.6)
    #expect(abs(four) < abs(two))
  }

  @Test(.heavy) func `LOGIT-2 the whole law of M`() {
    let agents = 20
    let terms = MarketTerms(stateCount: 1, standardCount: 2)
    var observed = [Int](repeating: 0, count: agents + 1)
    let runs = 20_000
    for replicate in 1...runs {
      var market = duopoly(firms: agents) {
        $0.networkBenefit = 2.4
        $0.revisionRate = 1
        $0.scheduling = .sequential(updates: agents)
      }
      market.split(firstUsers: agents / 2)
      let draws = Draws(seed: 21, replicate: replicate)
      for month in 0..<150 { market.advance(month: month, terms: terms, draws: draws) }
      observed[market.users(of: 0)] += 1
    }
    let law = LogitFinite(adopters: agents, interaction: 1.2).stationaryLaw
    let test = chiSquare(observed: observed, expected: law.map { $0 * Double(runs) })
    #expect(test.statistic < chiSquareLimit(test.freedom))
    let coded = LogitFinite(adopters: agents, interaction: 1.1).stationaryLaw
    let mutant = chiSquare(observed: observed, expected: coded.map { $0 * Double(runs) })
    #expect(mutant.statistic > chiSquareLimit(mutant.freedom))
  }

  @Test func `LOGIT-3 a field beyond the spinodal turns a large market, one below does not`() {
    let firms = 20_000
    let spinodal = LogitMeanField(interaction: 1.5).spinodalField
    func leadAfter(field: Double) -> Double {
      var terms = MarketTerms(stateCount: 1, standardCount: 2)
      terms.government[0] = 2 * field
      var market = duopoly(firms: firms) {
        $0.networkBenefit = 3
        $0.revisionRate = 1
        $0.scheduling = .substeps(4)
      }
      market.split(firstUsers: Int(0.07 * Double(firms)))
      for month in 0..<80 {
        market.advance(month: month, terms: terms, draws: Draws(seed: 3, replicate: 1))
      }
      return market.lead
    }
    #expect(leadAfter(field: 0.8 * spinodal) < -0.5)
    #expect(leadAfter(field: 1.2 * spinodal) > 0.9)
    // Mutant: a field that is entered with half its weight (−1/+1 taken for share coding).
    #expect(leadAfter(field: 0.6 * spinodal) < -0.5)
  }

  /// Share of runs in which a weak permanent mandate, begun after `delay` sweeps, turns the market.
  private func turned(delay: Double, runs: Int, replicate first: Int) -> Int {
    let (firms, substeps) = (4000, 20)
    var terms = MarketTerms(stateCount: 1, standardCount: 2)
    let free = terms
    terms.government[0] = 2 * 0.1
    var flips = 0
    for replicate in first..<first + runs {
      // A "month" is one sub-step of 1/20 sweep, so that the delay can be set finely.
      var market = duopoly(firms: firms) {
        $0.networkBenefit = 3
        $0.revisionRate = 1 / Double(substeps)
        $0.scheduling = .substeps(1)
      }
      market.split(firstUsers: 1800)
      let start = Int((delay * Double(substeps)).rounded())
      let draws = Draws(seed: 5, replicate: replicate)
      for step in 0..<start + 60 * substeps {
        market.advance(month: step, terms: step < start ? free : terms, draws: draws)
        if step > start && abs(market.lead) > 0.7 { break }
      }
      if market.lead > 0 { flips += 1 }
    }
    return flips
  }

  @Test(.heavy) func `TIME-1 works at half the deadline's time and fails at twice`() {
    let deadline = LogitMeanField(interaction: 1.5, field: 0.1).deadline(from: -0.1)!
    let early = turned(delay: 0.5 * deadline, runs: 200, replicate: 1)
    let late = turned(delay: 2 * deadline, runs: 200, replicate: 1)
    #expect(Double(early) / 200 > 0.95)
    #expect(Double(late) / 200 < 0.05)
    // Mutant: a clock that runs twice as fast takes the early mandate for one at the deadline.
    #expect(Double(turned(delay: deadline, runs: 200, replicate: 1)) / 200 < 0.95)
  }

  @Test func `TIME-1 in small`() {
    let deadline = LogitMeanField(interaction: 1.5, field: 0.1).deadline(from: -0.1)!
    #expect(turned(delay: 0.3 * deadline, runs: 1, replicate: 1) == 1)
    #expect(turned(delay: 3 * deadline, runs: 1, replicate: 1) == 0)
  }

  @Test func `BLOC-1 two blocs keep their own standards below the threshold and not above`() {
    func leadsAfter(cross: Double, sweeps: Int) -> [Double] {
      let size = 10_000
      let interaction = 1.5
      // Ties: K within and K′ across, in share coding 2K and 2K′ times the share of the bloc.
      let ties = [interaction, cross, cross, interaction].map { 2 * $0 / Double(size) }
      var rules = MarketRules()
      rules.networkBenefit = 1
      rules.revisionRate = 1
      rules.scheduling = .substeps(2)
      var market = Market(
        rules: rules, network: .blocks(BlockNetwork(members: [size, size], ties: ties)),
        homes: (0..<2 * size).map { $0 < size ? 0 : 1 }, stateCount: 2, standardCount: 2,
        subject: Subject("field/test"))
      // 2,100 of the first bloc's users and 1,600 of the second's deviate: the asymmetry that grows.
      for firm in 0..<2 * size {
        let deviates = firm < size ? firm < 2100 : firm < size + 1600
        setUse(&market, firm < size ? (deviates ? 1 : 0) : (deviates ? 0 : 1), firm)
      }
      let terms = MarketTerms(stateCount: 2, standardCount: 2)
      for month in 0..<sweeps {
        market.advance(month: month, terms: terms, draws: Draws(seed: 8, replicate: 1))
      }
      return (0..<2).map { state in
        Double(market.users[2 * state] - market.users[2 * state + 1]) / Double(size)
      }
    }
    let threshold = LogitMeanField(interaction: 1.5).largestCrossInteraction!
    let apart = leadsAfter(cross: 0.6 * threshold, sweeps: 150)
    #expect(apart[0] > 0.5 && apart[1] < -0.5)
    let together = leadsAfter(cross: 1.4 * threshold, sweeps: 150)
    #expect(together[0] * together[1] > 0)
    let field = LogitMeanField(interaction: 1.5 - 0.6 * threshold)
    #expect(abs(apart[0] - field.spontaneousLead) < 0.03)
  }

  private func setUse(_ market: inout Market, _ standard: Int, _ firm: Int) {
    market.setUse(standard, ofFirm: firm)
  }

  @Test(.heavy) func `POTTS-1 three standards: history decides between the thresholds`() {
    func leaderAfter(benefit: Double, startShare: Double) -> Double {
      let firms = 30_000
      var market = duopoly(firms: firms, standards: 3) {
        $0.networkBenefit = benefit
        $0.revisionRate = 1
        $0.scheduling = .substeps(2)
      }
      let first = Int(startShare * Double(firms))
      for firm in 0..<firms {
        market.setUse(firm < first ? 0 : 1 + (firm - first) % 2, ofFirm: firm)
      }
      let terms = MarketTerms(stateCount: 1, standardCount: 3)
      for month in 0..<120 {
        market.advance(month: month, terms: terms, draws: Draws(seed: 9, replicate: 1))
      }
      return market.shares!.max()!
    }
    let potts = PottsMeanField(standards: 3)
    // κ = 2.85 lies between κ₁ = 2.7456 and 3: both the equal and the ordered state last.
    let ordered = leaderAfter(benefit: 2.85, startShare: 0.9)
    #expect(abs(ordered - potts.restShare(benefit: 2.85, from: 0.9)) < 0.05)
    #expect(leaderAfter(benefit: 2.85, startShare: 1.0 / 3) < 0.42)
    // Below κ₁ an ordered start falls apart, above 3 an equal start tips.
    #expect(leaderAfter(benefit: 2.6, startShare: 0.9) < 0.42)
    #expect(leaderAfter(benefit: 3.4, startShare: 1.0 / 3) > 0.6)
    // Mutant: the benefit shared among the standards that are not used, θ·(k − 1)/k.
    #expect(leaderAfter(benefit: 2.85 * 2 / 3, startShare: 0.9) < 0.42)
  }
}
