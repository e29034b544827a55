import SimulationEngine
import Testing

@testable import StandardsModel

/// BASS-4: firms that enter and leave, against the closed form of a growing potential.
@Suite struct EntryTests {
  private let theory = GrowingPotential(innovation: 0.02, imitation: 0.2, growth: 0.04)

  /// As many places for each state, so many of each in the market, contacts by share.
  private func market(
    places: Int, present: [Int], network: MarketNetwork? = nil,
    _ change: (inout MarketRules) -> Void = { _ in }
  ) -> Market {
    var rules = MarketRules()
    rules.innovation = 0.02
    change(&rules)
    let states = present.count
    return Market(
      rules: rules, network: network ?? .blocks(.complete(members: present)),
      homes: (0..<states * places).map { UInt16($0 / places) }, present: present,
      stateCount: states, standardCount: 2, subject: Subject("field/test"))
  }

  private func advance(_ market: inout Market, months: Range<Int>, seed: UInt64 = 3) {
    let terms = MarketTerms(stateCount: market.stateCount, standardCount: 2)
    for month in months {
      market.advance(month: month, terms: terms, draws: Draws(seed: seed, replicate: 1))
    }
  }

  @Test func `the closed form solves its equation, and is Bass's curve without growth`() {
    for t in [1.0, 5, 20, 60] {
      let share = theory.share(at: t)
      let slope = (theory.share(at: t + 1e-5) - theory.share(at: t - 1e-5)) / 2e-5
      #expect(abs(slope - ((0.02 + 0.2 * share) * (1 - share) - 0.04 * share)) < 1e-9)
      let still = GrowingPotential(innovation: 0.02, imitation: 0.2, growth: 0)
      let bass = BassDiffusion(innovation: 0.02, imitation: 0.2)
      #expect(abs(still.share(at: t) - bass.complete(at: t)) < 1e-12)
    }
    #expect(theory.share(at: 0) == 0)
    // (0.14 + √(0.14² + 4·0.02·0.2)) / 0.4
    #expect(abs(theory.lastingShare - 0.821699057) < 1e-9)
    #expect(abs(theory.share(at: 1000) - theory.lastingShare) < 1e-12)
  }

  /// Share of adopters after so many months, of a market that grows by g a month.
  private func grown(months: Int, substeps: Int, isEverybodyThere: Bool = false) -> Double {
    let last = 40_000
    let size = { (month: Int) in
      Int(Double(last) * exponential(0.04 * (Double(month) + 0.5 - Double(months))) + 0.5)
    }
    var market = market(places: last, present: [isEverybodyThere ? last : size(0)]) {
      $0.imitation = 0.2
      $0.scheduling = .substeps(substeps)
    }
    for month in 0..<months {
      if !isEverybodyThere {
        market.admit([size(month)], network: .complete(members: [size(month)]))
      }
      advance(&market, months: month..<month + 1)
    }
    return Double(market.adopters) / Double(market.potentialAdopters)
  }

  /// The sub-steps' own recursion of the share, newcomers diluting it once a month.
  private func recursion(months: Int, substeps: Int) -> Double {
    var share = 0.0
    for month in 0..<months {
      if month > 0 { share *= exponential(-0.04) }
      for _ in 0..<substeps {
        share += (1 - share) * -exponentialMinusOne(-(0.02 + 0.2 * share) / Double(substeps))
      }
    }
    return share
  }

  @Test func `BASS-4 a growing market follows its recursion, and the closed form with it`() {
    let months = 30
    // Newcomers dilute at the start of a month: half a month's growth, 2 % of the share, is still to come.
    #expect(abs(recursion(months: months, substeps: 50) - theory.share(at: 30)) < 0.02)
    let share = grown(months: months, substeps: 4)
    // 40,000 buyers at the end, 12,000 at the start: early luck is amplified to a deviation of about
    // 0.0805·√(100/12,000) = 0.0073 at most.
    #expect(abs(share - recursion(months: months, substeps: 4)) < 0.02)
    #expect(abs(share - theory.share(at: 30)) < 0.035)
  }

  @Test func `mutant: everybody there from the start misses the curve of a growing market`() {
    let share = grown(months: 30, substeps: 4, isEverybodyThere: true)
    #expect(abs(share - recursion(months: 30, substeps: 4)) > 0.1)
    let bass = BassDiffusion(innovation: 0.02, imitation: 0.2).stepped(steps: 120, length: 0.25)
    #expect(abs(share - bass) < 0.02)
  }

  @Test func `who is not in the market chooses nothing and is in no count`() {
    var market = market(places: 1000, present: [1000, 0, 300]) { $0.networkBenefit = 2 }
    advance(&market, months: 0..<24)
    #expect(market.firms == [1000, 0, 300] && market.potentialAdopters == 1300)
    #expect(market.places == [1000, 1000, 1000])
    let absent = market.homes.indices.filter { market.homes[$0] == Market.nowhere }
    #expect(absent.count == 1700)
    #expect(absent.allSatisfy { market.use[$0] == Market.none && market.held[$0] == 0 })
    #expect(market.adopters(in: 1) == 0 && market.adopters(in: 2) > 0)
  }

  @Test func `who leaves gives everything up, and whoever came last leaves first`() {
    var market = market(places: 1000, present: [1000, 500]) { $0.dualCost = 0 }
    advance(&market, months: 0..<100)
    let before = market.use
    let adopters = market.adopters
    market.admit([400, 800], network: .complete(members: [400, 800]))
    #expect(Array(market.use[..<400]) == Array(before[..<400]))
    #expect(market.use[400..<1000].allSatisfy { $0 == Market.none })
    #expect(Array(market.use[1000...]) == Array(before[1000...]))
    let gone = before[400..<1000].count { $0 != Market.none }
    #expect(gone > 300 && market.adopters == adopters - gone)
    let held = (0..<2).map { k in market.held.count { $0 & (1 << k) != 0 } }
    #expect((0..<2).map { market.holders(of: $0) } == held)
    // Somebody who comes again is a newcomer.
    market.admit([1000, 800], network: .complete(members: [1000, 800]))
    #expect(market.use[400..<1000].allSatisfy { $0 == Market.none })
  }

  @Test func `one state's newcomers move nobody's luck in another`() {
    var one = market(places: 5000, present: [0, 4000])
    var other = one
    advance(&one, months: 0..<6)
    advance(&other, months: 0..<3)
    other.admit([5000, 4000], network: .complete(members: [5000, 4000]))
    advance(&other, months: 3..<6)
    #expect(Array(one.use[5000...]) == Array(other.use[5000...]))
    #expect(other.adopters(in: 0) > 0)
  }

  @Test func `any number of workers gives the same firms, in blocks and in a ring`() {
    for network in [nil, MarketNetwork.sparse(.ring(15_000, each: 2))] {
      var markets = [1, 2, 5].map { workers in
        var market = market(places: 5000, present: [3000, 10, 0], network: network) {
          $0.imitation = 0.3
          $0.networkBenefit = 1
        }
        market.workers = workers
        market.leastFirmsTogether = 1
        return market
      }
      for place in markets.indices {
        advance(&markets[place], months: 0..<4)
        let present = [2000, 5000, 4000]
        markets[place].admit(
          present, network: network == nil ? .complete(members: present) : nil)
        advance(&markets[place], months: 4..<8)
      }
      #expect(markets[0].adopters > 0)
      for market in markets.dropFirst() {
        #expect(market.use == markets[0].use && market.users == markets[0].users)
      }
    }
  }

  @Test func `one at a time, only those in the market are moved`() {
    var market = market(places: 500, present: [200, 0]) {
      $0.scheduling = .sequential(updates: 2000)
    }
    advance(&market, months: 0..<60)
    #expect(market.adopters(in: 0) > 100 && market.adopters(in: 1) == 0)
  }
}
