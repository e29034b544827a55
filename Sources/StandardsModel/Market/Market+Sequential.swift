import SimulationEngine

extension Market {
  /// One agent after the other, drawn uniformly with replacement, each seeing what the last one did.
  ///
  /// With N·μ updates per month and no switching cost every pick is a revision: heat-bath dynamics,
  /// whose stationary law is ∝ exp Φ for a symmetric W.
  mutating func advanceOneByOne(
    updates: Int, month: Int, terms: MarketTerms, draws: Draws
  ) {
    let decider = decider(terms: terms, draws: draws, time: month, substeps: 1)
    let network = network
    let stop = stop
    withLedger { decider.advanceOneByOne(updates: updates, network, $0, stop) }
  }

  /// Newcomers in the order of the roster, one at a time; each chooses once.
  mutating func advanceArrivals(_ count: Int, terms: MarketTerms, draws: Draws) {
    let decider = decider(terms: terms, draws: draws, time: 0, substeps: 1)
    let network = network
    let stop = stop
    var next = nextArrival
    withLedger { ledger in
      for arrival in 0..<count where !stop.isMade(at: arrival + 1, every: 1 << 12) {
        while next < decider.homes.count
          && (decider.homes[next] == Market.nowhere || ledger.use[next] != Market.none)
        {
          next += 1
        }
        guard next < decider.homes.count, decider.arrive(next, network, ledger) else { return }
        next += 1
      }
    }
    nextArrival = next
  }
}

extension MarketDecider {
  /// Updates that share one address; the stream goes on at the next block of the subject.
  private static let updatesPerAddress = 1 << 17

  fileprivate func advanceOneByOne(
    updates: Int, _ network: MarketNetwork, _ ledger: MarketLedger, _ stop: StopRequest
  ) {
    let population = homes.count
    let picksPerFirm = Double(updates) / Double(population)
    let revision = rules.revisionRate * exponential(-rules.switchingCost) / picksPerFirm
    let size = MarketDecider.updatesPerAddress
    for chunk in 0..<(updates + size - 1) / size where chunk == 0 || !stop.isMade {
      var stream = draws.stream(.marketSequence, of: subject.block(chunk), at: time)
      let held = lane(.marketPresence, block: chunk)
      let begin = chunk * size
      for update in begin..<min(updates, begin + size) {
        let firm = stream.below(population)
        let luck = stream.uniform()
        guard homes[firm] != Market.nowhere else { continue }
        let home = Int(homes[firm])
        // The part of the pick's luck below the chance of acting is again uniform: it decides the choice.
        let isAdopter = ledger.use[firm] != Market.none
        if isAdopter && luck >= revision { continue }
        let adopters = fillContacts(of: firm, network, ledger)
        let chance =
          isAdopter
          ? revision
          : (rules.innovation + terms.promotion[home] + rules.imitation * adopters)
            / picksPerFirm
        guard luck < chance else { continue }
        let rest = min(luck / min(1, chance), 0x1.fffffffffffffp-1)
        if let chosen = order(to: firm, at: home)
          ?? chooseFromScratch(
            home, current: ledger.use[firm], ledger, uniform: { rest })
        {
          let mask = presence(of: home, using: chosen, ledger) {
            held.words(4 * (update - begin) + $0)
          }
          ledger.settle(firm, home: home, on: chosen, mask: mask)
        }
      }
    }
  }

  /// - Returns: false where there is nothing to choose.
  fileprivate func arrive(_ firm: Int, _ network: MarketNetwork, _ ledger: MarketLedger) -> Bool {
    let size = MarketDraws.blockSize
    let home = Int(homes[firm])
    _ = fillContacts(of: firm, network, ledger)
    let choice = lane(.marketChoice, block: firm / size)
    guard
      let chosen = order(to: firm, at: home)
        ?? chooseFromScratch(
          home, current: Market.none, ledger, uniform: { choice.uniform(firm % size) })
    else { return false }
    let held = lane(.marketPresence, block: firm / size)
    let mask = presence(of: home, using: chosen, ledger) {
      held.words(4 * (firm % size) + $0)
    }
    ledger.settle(firm, home: home, on: chosen, mask: mask)
    return true
  }

  private func fillContacts(
    of firm: Int, _ network: MarketNetwork, _ ledger: MarketLedger
  ) -> Double {
    switch network {
    case .blocks(let blocks): fillBlockValues(of: firm, blocks, ledger)
    case .sparse(let sparse): fillNeighbourValues(of: firm, sparse, ledger)
    }
  }
}
