import SimulationEngine
import StandardsModel
import Testing

/// The generic oracle: any small symmetric network with fixed endorsement and mandates has the
/// stationary law ∝ exp Φ, by enumeration of every state of the market.
@Suite struct StationaryLawTests {
  private let agents = 6
  private let standards = 3

  /// Two states of different tastes and governments.
  private var terms: MarketTerms {
    var terms = MarketTerms(stateCount: 2, standardCount: 3)
    terms.own = [0.2, 0, -0.1, 0, 0.3, 0.1]
    terms.government = [0, 0.4, 0, 0, 0, 0.5]
    terms.endorse(0, weight: 0.7)
    return terms
  }

  private func rules(compatibility: [Double]? = nil) -> MarketRules {
    var rules = MarketRules()
    rules.networkBenefit = 1.3
    rules.endorsementWeight = 0.6
    rules.revisionRate = 1
    rules.compatibility = compatibility
    rules.scheduling = .sequential(updates: agents)
    return rules
  }

  private let homes: [UInt16] = [0, 0, 0, 1, 1, 0]

  private func enumeration(ties: [Double], compatibility: [Double]? = nil) -> KernelEnumeration {
    let terms = terms
    let rules = rules()
    var systematic: [Double] = []
    for home in homes {
      for k in 0..<standards {
        let place = Int(home) * standards + k
        systematic.append(
          terms.own[place] + rules.endorsementWeight * terms.endorsement[place]
            + terms.government[place])
      }
    }
    return KernelEnumeration(
      agents: agents, standards: standards, systematic: systematic, ties: ties,
      networkBenefit: rules.networkBenefit
    ) { k, l in compatibility?[k * 3 + l] ?? (k == l ? 1 : 0) }
  }

  private func simulate(
    network: MarketNetwork, runs: Int, compatibility: [Double]? = nil
  ) -> [Int] {
    var counts = [Int](repeating: 0, count: 729)
    let terms = terms
    for replicate in 1...runs {
      var market = Market(
        rules: rules(compatibility: compatibility), network: network, homes: homes, stateCount: 2,
        standardCount: 3, subject: Subject("field/test"))
      for firm in 0..<agents { market.setUse(firm % 3, ofFirm: firm) }
      let draws = Draws(seed: 77, replicate: replicate)
      for month in 0..<25 { market.advance(month: month, terms: terms, draws: draws) }
      var state = 0
      for firm in stride(from: agents - 1, through: 0, by: -1) {
        state = 3 * state + Int(market.use[firm])
      }
      counts[state] += 1
    }
    return counts
  }

  private func passes(_ counts: [Int], _ law: KernelEnumeration) -> Bool {
    let runs = Double(counts.reduce(0, +))
    // Rare states together: sorted by probability, so that merging loses little.
    let order = (0..<counts.count).sorted { law.probabilities[$0] < law.probabilities[$1] }
    let test = chiSquare(
      observed: order.map { counts[$0] }, expected: order.map { law.probabilities[$0] * runs })
    return test.statistic < chiSquareLimit(test.freedom)
  }

  private var network: SparseNetwork {
    SparseNetwork(
      memberCount: agents, edges: [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0), (1, 5)])
  }

  private func ties(of network: SparseNetwork) -> [Double] {
    var ties = [Double](repeating: 0, count: agents * agents)
    for n in 0..<agents {
      for m in network.neighbours(of: n) { ties[n * agents + Int(m)] = network.tie }
    }
    return ties
  }

  @Test func `a sparse network has the enumerated law`() {
    let counts = simulate(network: .sparse(network), runs: isOptimised ? 40_000 : 4000)
    #expect(passes(counts, enumeration(ties: ties(of: network))))
  }

  @Test(.heavy)
  func `mutant: ties divided by each firm's own degree are not symmetric and are seen`() {
    let counts = simulate(network: .sparse(network), runs: 40_000)
    var wrong = ties(of: network)
    for n in 0..<agents {
      for m in 0..<agents where wrong[n * agents + m] > 0 {
        wrong[n * agents + m] =
          (1 / Double(network.degree(of: n)) + 1 / Double(network.degree(of: m))) / 2
      }
    }
    #expect(!passes(counts, enumeration(ties: wrong)))
  }

  @Test func `blocks of states have the enumerated law, compatible standards too`() {
    let compatibility = [1, 0.4, 0, 0.4, 1, 0.2, 0, 0.2, 1]
    let blocks = BlockNetwork(members: [4, 2], flows: [4, 1.5, 1.5, 2])
    var ties = [Double](repeating: 0, count: agents * agents)
    for n in 0..<agents {
      for m in 0..<agents where n != m {
        ties[n * agents + m] = blocks.ties[Int(homes[n]) * 2 + Int(homes[m])]
      }
    }
    let counts = simulate(
      network: .blocks(blocks), runs: isOptimised ? 40_000 : 4000, compatibility: compatibility)
    #expect(passes(counts, enumeration(ties: ties, compatibility: compatibility)))
    // Mutant: standards that do not work together.
    #expect(!passes(counts, enumeration(ties: ties)))
  }
}
