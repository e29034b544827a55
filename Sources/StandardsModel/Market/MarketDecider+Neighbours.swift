import SimulationEngine

extension MarketDecider {
  /// A block of firms that each have their own contacts: decides on the state as it stood and lists the
  /// decisions.
  func decideByNeighbours(_ block: Int, _ sparse: SparseNetwork, into ledger: MarketLedger) {
    let revision = wordThreshold(
      rules.revisionRate * exponential(-rules.switchingCost) / Double(substeps))
    // No hazard exceeds the one with all contacts adopted; most words need no look at the neighbours.
    let allAdopted = rules.imitation * sparse.tie * Double(tables.maximumDegree)
    let length = 1 / Double(substeps)
    let size = MarketDraws.blockSize
    let activation = lane(.marketActivation, block: block)
    let choice = lane(.marketChoice, block: block)
    let held = lane(.marketPresence, block: block)
    let first = block * size
    let lanes = min(size, sparse.memberCount - first)
    let list = ledger.changes + first
    var changed = 0
    for quad in 0..<(lanes + 3) / 4 {
      let words = activation.words(quad)
      for lane in 4 * quad..<min(4 * quad + 4, lanes) {
        let firm = first + lane
        guard homes[firm] != Market.nowhere else { continue }
        let home = Int(homes[firm])
        let word = UInt64(words[lane & 3])
        let isAdopter = ledger.use[firm] != Market.none
        if isAdopter {
          if word >= revision { continue }
        } else {
          let fixed = rules.innovation + terms.promotion[home]
          if word >= wordThreshold(-exponentialMinusOne(-(fixed + allAdopted) * length)) {
            continue
          }
        }
        let adopters = fillNeighbourValues(of: firm, sparse, ledger)
        if !isAdopter {
          let fixed = rules.innovation + terms.promotion[home]
          let hazard = fixed + rules.imitation * adopters
          if word >= wordThreshold(-exponentialMinusOne(-hazard * length)) { continue }
        }
        if let chosen = order(to: firm, at: home)
          ?? chooseFromScratch(
            home, current: ledger.use[firm], ledger, uniform: { choice.uniform(lane) })
        {
          let mask = presence(of: home, using: chosen, ledger) { held.words(4 * lane + $0) }
          list[changed] = MarketChange(firm: UInt32(firm), use: UInt8(chosen), mask: mask)
          changed += 1
        }
      }
    }
    ledger.changeCounts[block] = changed
  }

  /// Applies the decisions that a block has listed.
  func settleChanges(_ block: Int, into ledger: MarketLedger) {
    let list = ledger.changes + block * MarketDraws.blockSize
    for index in 0..<ledger.changeCounts[block] {
      let firm = Int(list[index].firm)
      ledger.settle(
        firm, home: Int(homes[firm]), on: Int(list[index].use), mask: list[index].mask)
    }
  }

  /// Σ_m W_nm [m uses k] of one firm into the second half of `scratch`, V into the first half.
  /// - Returns: the share of adopters among its contacts.
  func fillNeighbourValues(
    of firm: Int, _ sparse: SparseNetwork, _ ledger: MarketLedger
  ) -> Double {
    let standards = standardCount
    for k in 0..<standards { ledger.scratch[standards + k] = 0 }
    for place in sparse.offsets[firm]..<sparse.offsets[firm + 1] {
      let other = ledger.use[Int(sparse.neighbours[place])]
      if other != Market.none { ledger.scratch[standards + Int(other)] += 1 }
    }
    return fillValues(of: Int(homes[firm]), tie: sparse.tie, ledger)
  }

  /// V from contacts in the second half of `scratch`, each counting `tie`.
  private func fillValues(of state: Int, tie: Double, _ ledger: MarketLedger) -> Double {
    let standards = standardCount
    var adopters = 0.0
    for k in 0..<standards {
      ledger.scratch[standards + k] *= tie
      adopters += ledger.scratch[standards + k]
    }
    for k in 0..<standards {
      var social = 0.0
      for l in 0..<standards {
        social += tables.compatibility[k * standards + l] * ledger.scratch[standards + l]
      }
      ledger.scratch[k] = tables.systematic[state * standards + k] + rules.networkBenefit * social
    }
    return adopters
  }

  /// The same for a firm in a network of blocks, from the counts as they stand now.
  func fillBlockValues(
    of firm: Int, _ blocks: BlockNetwork, _ ledger: MarketLedger
  ) -> Double {
    let standards = standardCount
    let state = Int(homes[firm])
    for k in 0..<standards { ledger.scratch[standards + k] = 0 }
    for d in 0..<stateCount {
      let tie = blocks.ties[state * stateCount + d]
      for k in 0..<standards {
        let isSelf = d == state && !blocks.includesSelf && Int(ledger.use[firm]) == k
        let contacts = ledger.users[d * standards + k] - (isSelf ? 1 : 0)
        ledger.scratch[standards + k] += tie * Double(contacts)
      }
    }
    return fillValues(of: state, tie: 1, ledger)
  }

  /// The choice among the V in `scratch`; nil where nothing can be chosen.
  func chooseFromScratch(
    _ state: Int, current: UInt8, _ ledger: MarketLedger, uniform: () -> Double
  ) -> Int? {
    let standards = standardCount
    var largest = -Double.infinity
    for k in 0..<standards { largest = max(largest, ledger.scratch[k]) }
    guard largest > -.infinity else { return nil }
    if rules.noise == .none { return largestValue(state, current: current, ledger) }
    var total = 0.0
    for k in 0..<standards {
      let weight = exponential(ledger.scratch[k] - largest)
      ledger.scratch[k] = weight
      total += weight
    }
    return MarketDecider.pick(ledger.scratch, count: standards, target: uniform() * total)
  }
}
