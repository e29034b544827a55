import SimulationEngine
import StandardsModel
import Testing

/// WEITZ-1: the standardisation gap, and the planner's optimum against trying everything.
@Suite struct StandardisationGapTests {
  @Test func `WEITZ-1 the gap of a homogeneous network`() {
    let n = 35
    for (cost, planner, belief) in [
      (16_999.0, true, true), (17_001, true, false), (33_999, true, false), (34_001, false, false),
    ] {
      let market = StandardisationGap(users: n, cost: cost, saving: 1000)
      #expect(market.plannerOptimum.allSatisfy { $0 == planner })
      #expect(market.byBelief.allSatisfy { $0 == belief })
      #expect(market.leastEquilibrium.allSatisfy { !$0 })
      #expect(market.greatestEquilibrium.allSatisfy { $0 == planner })
    }
    let inGap = StandardisationGap(users: n, cost: 20_000, saving: 1000)
    #expect(inGap.welfare(inGap.plannerOptimum) == 35 * (34_000 - 20_000))
  }

  private func randomMarket(_ index: Int, users n: Int) -> StandardisationGap {
    var stream = Draws(seed: 40, replicate: index).stream(DrawPurpose(4092), of: Subject("gap"))
    return StandardisationGap(
      costs: (0..<n).map { _ in Double(stream.below(40) + 5) },
      savings: (0..<n * n).map { $0 / n == $0 % n ? 0 : Double(stream.below(12)) })
  }

  private func welfareByTrying(_ market: StandardisationGap) -> Double {
    (0..<1 << market.users).map { bits in
      market.welfare((0..<market.users).map { bits >> $0 & 1 == 1 })
    }.max()!
  }

  @Test func `the minimum cut finds the planner's optimum`() {
    var positive = 0
    for index in 1...(isOptimised ? 40 : 8) {
      let market = randomMarket(index, users: 8)
      let best = welfareByTrying(market)
      #expect(market.welfare(market.plannerOptimum) == best)
      if best > 0 { positive += 1 }
    }
    #expect(positive > 0)
  }

  @Test func `mutant: a tie counted once instead of at either end is seen`() {
    // Halved savings: what a planner sees who counts each tie once.
    let differs = (1...8).contains { index in
      let market = randomMarket(index, users: 8)
      let halved = StandardisationGap(costs: market.costs, savings: market.savings.map { $0 / 2 })
      return market.welfare(halved.plannerOptimum) != welfareByTrying(market)
    }
    #expect(differs)
  }

  @Test func `greatest and least equilibria enclose all others`() {
    for index in 1...4 {
      let market = randomMarket(index, users: 7)
      let (least, greatest) = (market.leastEquilibrium, market.greatestEquilibrium)
      for bits in 0..<1 << 7 {
        let state = (0..<7).map { bits >> $0 & 1 == 1 }
        guard (0..<7).allSatisfy({ market.gains($0, given: state) == state[$0] }) else { continue }
        #expect((0..<7).allSatisfy { (!least[$0] || state[$0]) && (!state[$0] || greatest[$0]) })
      }
    }
  }

  @Test func `the kernel without noise settles in the greatest equilibrium`() {
    // Standard 0 does without (worth its cost, no network), standard 1 saves c on every tie.
    let n = 12
    for cost in [5.5, 10.5, 11.5] {
      var rules = MarketRules()
      rules.networkBenefit = 1
      rules.networkFactor = [0, 1]
      rules.revisionRate = 40
      rules.noise = .none
      rules.scheduling = .sequential(updates: 40 * n)
      var market = Market(
        rules: rules, network: .blocks(BlockNetwork(members: [n], ties: [1])),
        homes: Array(repeating: 0, count: n), stateCount: 1, standardCount: 2,
        subject: Subject("field/weitzel"))
      for firm in 0..<n { market.setUse(1, ofFirm: firm) }
      var terms = MarketTerms(stateCount: 1, standardCount: 2)
      terms.own = [cost, 0]
      market.advance(month: 0, terms: terms, draws: Draws(seed: 1, replicate: 1))
      let theory = StandardisationGap(users: n, cost: cost, saving: 1).greatestEquilibrium
      #expect(market.users(of: 1) == theory.filter { $0 }.count)
    }
  }
}
