import SimulationEngine

extension MarketBuilder {
  /// Gives the firms what they use at the start.
  func seedInitialUsers(_ market: inout Market) {
    let shares = states.map { state in
      specification.standards.map {
        $0.value.installedBaseByState[state.code] ?? $0.value.installedBase
      }
    }
    switch specification.initialUsers {
    case .drawn: market.seedInstalledBase(shares: shares.flatMap { $0 }, draws: draws)
    case .exact: seedExactly(&market, shares: shares)
    case .believed: seedByBelief(&market)
    }
  }

  /// As many users in each state as the shares ask for, at random places of the roster.
  private func seedExactly(_ market: inout Market, shares: [[Double]]) {
    var firmsOfState = [[Int]](repeating: [], count: states.count)
    for firm in 0..<market.homes.count where market.homes[firm] != Market.nowhere {
      firmsOfState[Int(market.homes[firm])].append(firm)
    }
    for state in 0..<states.count where !firmsOfState[state].isEmpty {
      let rest = max(0, 1 - shares[state].reduce(0, +))
      let counts = apportioned(firmsOfState[state].count, by: shares[state] + [rest])
      var stream = draws.stream(
        .installedBase, of: Subject("\(name)/\(states.elements[state].code)"))
      stream.shuffle(&firmsOfState[state])
      var next = 0
      for (standard, count) in counts.dropLast().enumerated() {
        for firm in firmsOfState[state][next..<next + count] {
          market.setUse(standard, ofFirm: firm)
        }
        next += count
      }
    }
  }

  /// Each firm takes what is best given that a contact chooses k with the probability
  /// (best case − cost) / best case, cut off at 0 and 1: the cost is what k falls short of the best
  /// alternative without any network, the best case what k's network gives if all contacts choose it.
  ///
  /// Source: Weitzel, Beimborn & König (2006), the decentral decision before others' are known.
  private func seedByBelief(_ market: inout Market) {
    let own = terms().own
    let count = market.standardCount
    let weights = market.contactWeights
    for firm in 0..<market.homes.count where market.homes[firm] != Market.nowhere {
      let home = Int(market.homes[firm])
      var best = 0
      var bestValue = -Double.infinity
      for k in 0..<count {
        let benefit = market.rules.networkBenefit * (market.rules.networkFactor?[k] ?? 1)
        var expected = 0.0
        weights.forEachContact(of: firm) { state, weight, allWeight in
          let bestCase = benefit * allWeight
          let alternative = (0..<count).filter { $0 != k }.map { own[state * count + $0] }.max()
          let cost = (alternative ?? 0) - own[state * count + k]
          let belief = bestCase > 0 ? max(0, min(1, (bestCase - cost) / bestCase)) : 0
          expected += belief * benefit * weight
        }
        let value = own[home * count + k] + expected
        let isBetter =
          value > bestValue
          || (value == bestValue && own[home * count + k] > own[home * count + best])
        if isBetter { (best, bestValue) = (k, value) }
      }
      market.setUse(best, ofFirm: firm)
    }
  }
}

/// The contacts of firms, by state and weight.
struct ContactWeights {
  let network: MarketNetwork
  let homes: [UInt16]
  /// Sum of the weights of a firm's contacts: by state in a network of blocks, by firm in a sparse one.
  private let totals: [Double]

  init(network: MarketNetwork, homes: [UInt16]) {
    self.network = network
    self.homes = homes
    totals =
      switch network {
      case .blocks(let blocks): (0..<blocks.groupCount).map { blocks.strength(ofGroup: $0) }
      case .sparse(let sparse):
        (0..<sparse.memberCount).map { Double(sparse.degree(of: $0)) * sparse.tie }
      }
  }

  /// - Parameter body: a contact's state, its weight (several contacts of one state together), and the
  ///   weight of all of the contact's own contacts.
  func forEachContact(of firm: Int, _ body: (Int, Double, Double) -> Void) {
    switch network {
    case .blocks(let blocks):
      let home = Int(homes[firm])
      for d in 0..<blocks.groupCount {
        let partners = blocks.members[d] - (d == home && !blocks.includesSelf ? 1 : 0)
        guard partners > 0 else { continue }
        body(d, blocks.ties[home * blocks.groupCount + d] * Double(partners), totals[d])
      }
    case .sparse(let sparse):
      for other in sparse.neighbours(of: firm) where homes[Int(other)] != Market.nowhere {
        body(Int(homes[Int(other)]), sparse.tie, totals[Int(other)])
      }
    }
  }
}

extension Market {
  var contactWeights: ContactWeights { ContactWeights(network: network, homes: homes) }
}
