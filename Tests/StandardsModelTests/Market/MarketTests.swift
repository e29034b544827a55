import SimulationEngine
import StandardsModel
import Testing

/// What the market promises whatever its parameters: counts, bystanders, switches that are off.
@Suite struct MarketTests {
  private func rules(_ change: (inout MarketRules) -> Void = { _ in }) -> MarketRules {
    var rules = MarketRules()
    rules.innovation = 0.02
    rules.imitation = 0.3
    rules.networkBenefit = 2
    rules.revisionRate = 0.1
    change(&rules)
    return rules
  }

  /// 300 firms in three states, two standards, gravity-like flows.
  private func market(
    _ rules: MarketRules, bystanders: Int = 0, sparse: Bool = false, standards: Int = 2
  ) -> Market {
    let homes = (0..<300).map { UInt16($0 % 3) }
    let network: MarketNetwork =
      sparse
      ? .sparse(.ring(300, each: 4))
      : .blocks(BlockNetwork(members: [100, 100, 100], flows: [9, 3, 1, 3, 4, 2, 1, 2, 6]))
    return Market(
      rules: rules, network: network,
      homes: homes + Array(repeating: Market.nowhere, count: bystanders), stateCount: 3,
      standardCount: standards, subject: Subject("field/test"))
  }

  private func advance(_ market: inout Market, months: Int, terms: MarketTerms? = nil) {
    let terms = terms ?? MarketTerms(stateCount: 3, standardCount: market.standardCount)
    for month in 0..<months {
      market.advance(month: month, terms: terms, draws: Draws(seed: 11, replicate: 1))
    }
  }

  @Test(arguments: [false, true])
  func `counts are those of the firms`(sparse: Bool) {
    var market = market(rules { $0.dualCost = 1 }, sparse: sparse)
    var adopted = 0
    let terms = MarketTerms(stateCount: 3, standardCount: 2)
    for month in 0..<40 {
      market.advance(month: month, terms: terms, draws: Draws(seed: 11, replicate: 1))
      adopted += market.newAdopters.reduce(0, +)
      for state in 0..<3 {
        for standard in 0..<2 {
          let place = state * 2 + standard
          let firms = (0..<300).filter { Int(market.homes[$0]) == state }
          #expect(market.users[place] == firms.filter { Int(market.use[$0]) == standard }.count)
          #expect(
            market.holders[place] == firms.filter { market.held[$0] >> standard & 1 == 1 }.count)
        }
      }
    }
    #expect(adopted == market.adopters && adopted > 100)
    #expect(market.holders(of: 0) + market.holders(of: 1) > market.adopters)
  }

  @Test(arguments: [false, true])
  func `firms that take no part change nothing`(sparse: Bool) {
    var alone = market(rules(), sparse: sparse)
    var watched = market(rules(), bystanders: 5000, sparse: sparse)
    advance(&alone, months: 30)
    advance(&watched, months: 30)
    #expect(alone.users == watched.users)
    #expect(alone.use == Array(watched.use.prefix(300)))
  }

  @Test func `an appended firm moves nobody's luck`() {
    // Without interaction the first 300 firms must not notice firm 301.
    let free = rules {
      $0.imitation = 0
      $0.networkBenefit = 0
    }
    func market(firms: Int) -> Market {
      Market(
        rules: free, network: .blocks(.complete(members: [firms])),
        homes: Array(repeating: 0, count: firms), stateCount: 1, standardCount: 2,
        subject: Subject("field/test"))
    }
    var (few, more) = (market(firms: 300), market(firms: 301))
    let terms = MarketTerms(stateCount: 1, standardCount: 2)
    for month in 0..<30 {
      few.advance(month: month, terms: terms, draws: Draws(seed: 2, replicate: 1))
      more.advance(month: month, terms: terms, draws: Draws(seed: 2, replicate: 1))
    }
    #expect(few.use == Array(more.use.prefix(300)))
  }

  @Test func `everything off, nothing happens`() {
    var market = market(MarketRules())
    advance(&market, months: 20)
    #expect(market.adopters == 0)
    market.setUse(1, ofFirm: 7)
    advance(&market, months: 20)
    #expect(market.users(of: 1) == 1 && market.adopters == 1)
  }

  @Test func `what is not available or forbidden is not chosen`() {
    var terms = MarketTerms(stateCount: 3, standardCount: 2)
    terms.available[1] = false
    var market = market(rules())
    advance(&market, months: 30, terms: terms)
    #expect(market.users(of: 1) == 0 && market.users(of: 0) > 0)
    terms.available[1] = true
    terms.government[terms.place(2, 0)] = -.infinity
    for month in 30..<200 {
      market.advance(month: month, terms: terms, draws: Draws(seed: 11, replicate: 1))
    }
    // A ban works through revision; after 170 months nobody in the state is left.
    #expect(market.users[2 * 2] == 0 && market.users[2 * 2 + 1] > 0)
    terms.available = [false, false]
    let before = market.use
    market.advance(month: 200, terms: terms, draws: Draws(seed: 11, replicate: 1))
    #expect(market.use == before)
  }

  @Test func `a mandate without strength changes no bit`() {
    var plain = market(rules())
    var levers = market(rules { $0.endorsementWeight = 0.7 })
    advance(&plain, months: 30)
    advance(&levers, months: 30)
    #expect(plain.use == levers.use)
  }

  @Test func `a switching cost slows revision and leaves the first adoption alone`() {
    var slow = market(
      rules {
        $0.innovation = 0
        $0.imitation = 0
        $0.switchingCost = 3
      })
    var fast = market(
      rules {
        $0.innovation = 0
        $0.imitation = 0
      })
    for firm in 0..<300 {
      slow.setUse(0, ofFirm: firm)
      fast.setUse(0, ofFirm: firm)
    }
    var terms = MarketTerms(stateCount: 3, standardCount: 2)
    for state in 0..<3 { terms.own[terms.place(state, 1)] = 5 }
    advance(&slow, months: 10, terms: terms)
    advance(&fast, months: 10, terms: terms)
    // Of 300, a share 1 − (1 − μ/4)^40 has reconsidered: 64 % against 4.9 %.
    #expect(fast.users(of: 1) > 130 && slow.users(of: 1) < 35)
  }

  @Test func `presence follows its mandate, use does not`() {
    let dual = rules { $0.dualCost = 4 }
    var (free, mandated) = (market(dual), market(dual))
    var terms = MarketTerms(stateCount: 3, standardCount: 2)
    advance(&free, months: 40, terms: terms)
    for state in 0..<3 { terms.presence[terms.place(state, 1)] = 9 }
    advance(&mandated, months: 40, terms: terms)
    #expect(free.use == mandated.use)
    #expect(mandated.holders(of: 1) > mandated.adopters * 9 / 10)
    #expect(free.holders(of: 1) < free.users(of: 1) + free.adopters / 5)
  }

  @Test func `the installed base is drawn by its shares`() {
    var market = Market(
      rules: rules(), network: .blocks(.complete(members: [20_000])),
      homes: Array(repeating: 0, count: 20_000), stateCount: 1, standardCount: 2,
      subject: Subject("field/test"))
    market.seedInstalledBase(shares: [0.3, 0.1], draws: Draws(seed: 1, replicate: 1))
    // 4 σ of a binomial count.
    #expect(abs(market.users(of: 0) - 6000) < 4 * 65)
    #expect(abs(market.users(of: 1) - 2000) < 4 * 43)
    #expect(market.newAdopters.allSatisfy { $0 == 0 })
  }

  @Test func `the mode mix names the channel that carried the choice`() {
    var market = market(
      rules {
        $0.networkBenefit = 0
        $0.endorsementWeight = 1
      })
    var terms = MarketTerms(stateCount: 3, standardCount: 2)
    terms.endorse(0, weight: 2)
    for state in 0..<3 { terms.government[terms.place(state, 1)] = 1 }
    advance(&market, months: 1, terms: terms)
    let mix = market.modeMix(terms: terms)
    #expect(mix[0].committee == 1)
    #expect(mix[1].hierarchy == 1)
    #expect(mix[0].market == 0)
  }

  @Test func `the leader's new users decide between two blocs`() {
    var market = market(rules { $0.networkBenefit = 0 })
    var terms = MarketTerms(stateCount: 3, standardCount: 2)
    terms.own[terms.place(0, 0)] = 20
    terms.own[terms.place(1, 1)] = 20
    advance(&market, months: 60, terms: terms)
    let (one, other) = (market.shares(inStates: [0])!, market.shares(inStates: [1])!)
    #expect(MarketStructure.divergence(one, other) > 0.99)
    #expect(MarketStructure.leader(one) == 0 && MarketStructure.leader(other) == 1)
  }
}
