import SimulationEngine

extension Market {
  /// Updates that share one address; the stream goes on at the next block of the subject.
  private static let updatesPerAddress = 1 << 17

  /// One agent after the other, drawn uniformly with replacement, each seeing what the last one did.
  ///
  /// With N·μ updates per month and no switching cost every pick is a revision: heat-bath dynamics,
  /// whose stationary law is ∝ exp Φ for a symmetric W.
  mutating func advanceOneByOne(
    updates: Int, month: Int, terms: MarketTerms, draws: Draws
  ) {
    let population = homes.count
    guard population > 0 else { return }
    let picksPerFirm = Double(updates) / Double(population)
    let revision = rules.revisionRate * exponential(-rules.switchingCost) / picksPerFirm
    for chunk in 0..<(updates + Market.updatesPerAddress - 1) / Market.updatesPerAddress {
      var stream = draws.stream(.marketSequence, of: subject.block(chunk), at: month)
      let begin = chunk * Market.updatesPerAddress
      for update in begin..<min(updates, begin + Market.updatesPerAddress) {
        let firm = stream.below(population)
        let luck = stream.uniform()
        guard homes[firm] != Market.nowhere else { continue }
        // The part of the pick's luck below the chance of acting is again uniform: it decides the choice.
        let isAdopter = use[firm] != Market.none
        if isAdopter && luck >= revision { continue }
        let adopters = fillContacts(of: firm)
        let chance =
          isAdopter
          ? revision
          : (rules.innovation + terms.promotion[Int(homes[firm])] + rules.imitation * adopters)
            / picksPerFirm
        guard luck < chance else { continue }
        let rest = min(luck / min(1, chance), 0x1.fffffffffffffp-1)
        if let chosen = chooseFromScratch(
          Int(homes[firm]), current: use[firm], uniform: { rest })
        {
          let held = MarketLane(
            draws: draws, subject: subject.block(chunk), time: month, purpose: .marketPresence)
          let mask = presence(of: Int(homes[firm]), using: chosen) {
            held.words(4 * (update - begin) + $0)
          }
          settle(firm, on: chosen, mask: mask)
        }
      }
    }
  }

  /// Newcomers in the order of the roster, one at a time; each chooses once.
  mutating func advanceArrivals(_ count: Int, month: Int, draws: Draws) {
    let size = MarketDraws.blockSize
    for _ in 0..<count {
      while nextArrival < homes.count
        && (homes[nextArrival] == Market.nowhere || use[nextArrival] != Market.none)
      {
        nextArrival += 1
      }
      guard nextArrival < homes.count else { return }
      let firm = nextArrival
      let address = subject.block(firm / size)
      _ = fillContacts(of: firm)
      let lane = MarketLane(draws: draws, subject: address, time: 0, purpose: .marketChoice)
      guard
        let chosen = chooseFromScratch(
          Int(homes[firm]), uniform: { lane.uniform(firm % size) })
      else { return }
      let held = MarketLane(draws: draws, subject: address, time: 0, purpose: .marketPresence)
      let mask = presence(of: Int(homes[firm]), using: chosen) {
        held.words(4 * (firm % size) + $0)
      }
      settle(firm, on: chosen, mask: mask)
      nextArrival += 1
    }
  }

  private mutating func fillContacts(of firm: Int) -> Double {
    switch network {
    case .blocks(let blocks): return fillBlockValues(of: firm, blocks)
    case .sparse(let sparse): return fillNeighbourValues(of: firm, sparse)
    }
  }
}
