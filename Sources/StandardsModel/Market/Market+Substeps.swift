import SimulationEngine

extension Market {
  /// One month: every adopter reconsiders at its rate, everybody else adopts at its hazard.
  ///
  /// - Parameters:
  ///   - month: counted from the start of the run.
  ///   - terms: what bodies and governments contribute this month.
  public mutating func advance(month: Int, terms: MarketTerms, draws: Draws) {
    for place in 0..<newAdopters.count {
      newAdopters[place] = 0
      switchers[place] = 0
    }
    guard !homes.isEmpty else { return }
    fillSystematic(terms)
    switch rules.scheduling {
    case .substeps(let count):
      precondition(count >= 1, "a month has at least one sub-step")
      if case .blocks(let blocks) = network { fillSelfFactor(blocks) }
      for substep in 0..<count where !stop.isMade(at: substep + 1, every: 16) {
        let time = month * count + substep
        switch network {
        case .blocks(let blocks):
          fillTables(blocks, terms: terms, substeps: count)
          let decider = decider(terms: terms, draws: draws, time: time, substeps: count)
          eachBlock(of: homes.count) { decider.decideByState($0, blocks, into: $1) }
        case .sparse(let sparse):
          let decider = decider(terms: terms, draws: draws, time: time, substeps: count)
          eachBlock(of: sparse.memberCount) { decider.decideByNeighbours($0, sparse, into: $1) }
          eachBlock(of: sparse.memberCount) { decider.settleChanges($0, into: $1) }
        }
      }
    case .sequential(let updates):
      advanceOneByOne(updates: updates, month: month, terms: terms, draws: draws)
    case .arrivals(let count):
      advanceArrivals(count, terms: terms, draws: draws)
    }
  }
}
