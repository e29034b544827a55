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
    fillSystematic(terms)
    switch rules.scheduling {
    case .substeps(let count):
      precondition(count >= 1, "a month has at least one sub-step")
      if case .blocks(let blocks) = network { fillSelfFactor(blocks) }
      for substep in 0..<count {
        let time = month * count + substep
        switch network {
        case .blocks(let blocks):
          decideByState(blocks, terms: terms, substeps: count, time: time, draws: draws)
        case .sparse(let sparse):
          decideByNeighbours(sparse, terms: terms, substeps: count, time: time, draws: draws)
        }
      }
    case .sequential(let updates):
      advanceOneByOne(updates: updates, month: month, terms: terms, draws: draws)
    case .arrivals(let count):
      advanceArrivals(count, month: month, draws: draws)
    }
  }

  /// A sub-step in which contacts depend on the state alone: tables by state, then one word per firm.
  private mutating func decideByState(
    _ blocks: BlockNetwork, terms: MarketTerms, substeps: Int, time: Int, draws: Draws
  ) {
    fillTables(blocks, terms: terms, substeps: substeps)
    let size = MarketDraws.blockSize
    for block in 0..<(homes.count + size - 1) / size {
      let address = subject.block(block)
      let activation = MarketLane(
        draws: draws, subject: address, time: time, purpose: .marketActivation)
      let choice = MarketLane(draws: draws, subject: address, time: time, purpose: .marketChoice)
      let held = MarketLane(draws: draws, subject: address, time: time, purpose: .marketPresence)
      let first = block * size
      let lanes = min(size, homes.count - first)
      for quad in 0..<(lanes + 3) / 4 {
        let words = activation.words(quad)
        for lane in 4 * quad..<min(4 * quad + 4, lanes) {
          let firm = first + lane
          let home = homes[firm] == Market.nowhere ? stateCount : Int(homes[firm])
          let current = use[firm]
          let threshold = tables.thresholds[2 * home + (current == Market.none ? 0 : 1)]
          if UInt64(words[lane & 3]) < threshold {
            let chosen = chooseByState(home, current: current, uniform: choice.uniform(lane))
            if rules.dualCost != nil { copyContacts(blocks, state: home, current: current) }
            let mask = presence(of: home, using: chosen) { held.words(4 * lane + $0) }
            settle(firm, on: chosen, mask: mask)
          }
        }
      }
    }
  }

  /// The logit choice of a member of a state, by the tables.
  @inline(__always)
  private mutating func chooseByState(_ state: Int, current: UInt8, uniform: Double) -> Int {
    let standards = standardCount
    let row = state * standards
    let isAdopter = current != Market.none
    let factors = isAdopter ? (row + Int(current)) * standards : 0
    if rules.noise == .none {
      for k in 0..<standards {
        tables.scratch[k] = tables.values[row + k] - (isAdopter ? tables.selfTerm[factors + k] : 0)
      }
      return largestValue(state, current: current)
    }
    var total = 0.0
    for k in 0..<standards {
      let weight =
        tables.weights[row + k] * (isAdopter ? tables.selfFactor[factors + k] : 1)
      tables.scratch[k] = weight
      total += weight
    }
    return Market.pick(tables.scratch, count: standards, target: uniform * total)
  }

  /// The index at which the running sum passes the target; never one of weight zero.
  @inline(__always)
  static func pick(_ weights: [Double], count: Int, target: Double) -> Int {
    var running = 0.0
    var last = 0
    for k in 0..<count where weights[k] > 0 {
      running += weights[k]
      last = k
      if target < running { return k }
    }
    return last
  }

  /// The standard with the largest V in `scratch`; a tie goes to the larger V without network, then to
  /// the one in use.
  ///
  /// Sums of decimal utilities that are equal on paper differ in their last bits, so that equality is
  /// told to one part in 10¹².
  func largestValue(_ state: Int, current: UInt8 = Market.none) -> Int {
    var best = 0
    for k in 1..<standardCount {
      let value = tables.scratch[k]
      let other = tables.scratch[best]
      guard value > -.infinity, other > -.infinity else {
        if value > other { best = k }
        continue
      }
      if abs(value - other) > 1e-12 * max(1, abs(value), abs(other)) {
        if value > other { best = k }
        continue
      }
      let systematic = tables.systematic[state * standardCount + k]
      let systematicOfBest = tables.systematic[state * standardCount + best]
      if systematic > systematicOfBest || (systematic == systematicOfBest && k == Int(current)) {
        best = k
      }
    }
    return best
  }

  /// Records a decision: use, presence, counts and the month's log.
  @inline(__always)
  mutating func settle(_ firm: Int, on chosen: Int, mask: UInt16) {
    let old = use[firm]
    let place = Int(homes[firm]) * standardCount + chosen
    if old == Market.none {
      newAdopters[place] += 1
    } else if Int(old) != chosen {
      switchers[place] += 1
    }
    put(UInt8(chosen), mask: mask, at: firm)
  }

  /// The contacts of a member of a state, by the tables, where `presence` looks for them.
  private mutating func copyContacts(_ blocks: BlockNetwork, state: Int, current: UInt8) {
    let standards = standardCount
    for k in 0..<standards { tables.scratch[standards + k] = tables.contact[state * standards + k] }
    if current != Market.none && !blocks.includesSelf {
      tables.scratch[standards + Int(current)] -= blocks.ties[state * stateCount + state]
    }
  }
}
