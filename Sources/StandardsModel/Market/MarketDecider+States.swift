import SimulationEngine

extension MarketDecider {
  /// A block of firms whose contacts depend on the state alone: by the tables, one word per firm.
  func decideByState(_ block: Int, _ blocks: BlockNetwork, into ledger: MarketLedger) {
    let size = MarketDraws.blockSize
    let activation = lane(.marketActivation, block: block)
    let choice = lane(.marketChoice, block: block)
    let held = lane(.marketPresence, block: block)
    let first = block * size
    let lanes = min(size, homes.count - first)
    for quad in 0..<(lanes + 3) / 4 {
      let words = activation.words(quad)
      for lane in 4 * quad..<min(4 * quad + 4, lanes) {
        let firm = first + lane
        let home = homes[firm] == Market.nowhere ? stateCount : Int(homes[firm])
        let current = ledger.use[firm]
        let threshold = tables.thresholds[2 * home + (current == Market.none ? 0 : 1)]
        if UInt64(words[lane & 3]) < threshold {
          let chosen =
            order(to: firm, at: home)
            ?? chooseByState(home, current: current, uniform: choice.uniform(lane), ledger)
          if rules.dualCost != nil { copyContacts(blocks, state: home, current: current, ledger) }
          let mask = presence(of: home, using: chosen, ledger) { held.words(4 * lane + $0) }
          ledger.settle(firm, home: home, on: chosen, mask: mask)
        }
      }
    }
  }

  /// The logit choice of a member of a state, by the tables.
  @inline(__always)
  private func chooseByState(
    _ state: Int, current: UInt8, uniform: Double, _ ledger: MarketLedger
  ) -> Int {
    let standards = standardCount
    let row = state * standards
    let isAdopter = current != Market.none
    let factors = isAdopter ? (row + Int(current)) * standards : 0
    if rules.noise == .none {
      for k in 0..<standards {
        ledger.scratch[k] = tables.values[row + k] - (isAdopter ? tables.selfTerm[factors + k] : 0)
      }
      return largestValue(state, current: current, ledger)
    }
    var total = 0.0
    for k in 0..<standards {
      let weight =
        tables.weights[row + k] * (isAdopter ? tables.selfFactor[factors + k] : 1)
      ledger.scratch[k] = weight
      total += weight
    }
    return MarketDecider.pick(ledger.scratch, count: standards, target: uniform * total)
  }

  /// The index at which the running sum passes the target; never one of weight zero.
  @inline(__always)
  static func pick(
    _ weights: UnsafeMutablePointer<Double>, count: Int, target: Double
  ) -> Int {
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
  func largestValue(_ state: Int, current: UInt8, _ ledger: MarketLedger) -> Int {
    var best = 0
    for k in 1..<standardCount {
      let value = ledger.scratch[k]
      let other = ledger.scratch[best]
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

  /// The contacts of a member of a state, by the tables, where `presence` looks for them.
  private func copyContacts(
    _ blocks: BlockNetwork, state: Int, current: UInt8, _ ledger: MarketLedger
  ) {
    let standards = standardCount
    for k in 0..<standards { ledger.scratch[standards + k] = tables.contact[state * standards + k] }
    if current != Market.none && !blocks.includesSelf {
      ledger.scratch[standards + Int(current)] -= blocks.ties[state * stateCount + state]
    }
  }
}
