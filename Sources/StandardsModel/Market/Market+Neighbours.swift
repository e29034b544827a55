import SimulationEngine

extension Market {
  /// A sub-step in which every firm has its own contacts: decide on the state as it stood, then apply.
  mutating func decideByNeighbours(
    _ sparse: SparseNetwork, terms: MarketTerms, substeps: Int, time: Int, draws: Draws
  ) {
    let revision = wordThreshold(
      rules.revisionRate * exponential(-rules.switchingCost) / Double(substeps))
    // No hazard exceeds the one with all contacts adopted; most words need no look at the neighbours.
    let allAdopted = rules.imitation * sparse.tie * Double(sparse.maximumDegree)
    let length = 1 / Double(substeps)
    tables.changedFirms.removeAll(keepingCapacity: true)
    tables.changedUse.removeAll(keepingCapacity: true)
    tables.changedMasks.removeAll(keepingCapacity: true)
    let size = MarketDraws.blockSize
    for block in 0..<(sparse.memberCount + size - 1) / size {
      let address = subject.block(block)
      let activation = MarketLane(
        draws: draws, subject: address, time: time, purpose: .marketActivation)
      let choice = MarketLane(draws: draws, subject: address, time: time, purpose: .marketChoice)
      let held = MarketLane(draws: draws, subject: address, time: time, purpose: .marketPresence)
      let first = block * size
      let lanes = min(size, sparse.memberCount - first)
      for quad in 0..<(lanes + 3) / 4 {
        let words = activation.words(quad)
        for lane in 4 * quad..<min(4 * quad + 4, lanes) {
          let firm = first + lane
          guard homes[firm] != Market.nowhere else { continue }
          let word = UInt64(words[lane & 3])
          let isAdopter = use[firm] != Market.none
          if isAdopter {
            if word >= revision { continue }
          } else {
            let fixed = rules.innovation + terms.promotion[Int(homes[firm])]
            if word >= wordThreshold(-exponentialMinusOne(-(fixed + allAdopted) * length)) {
              continue
            }
          }
          let adopters = fillNeighbourValues(of: firm, sparse)
          if !isAdopter {
            let fixed = rules.innovation + terms.promotion[Int(homes[firm])]
            let hazard = fixed + rules.imitation * adopters
            if word >= wordThreshold(-exponentialMinusOne(-hazard * length)) { continue }
          }
          if let chosen = chooseFromScratch(
            Int(homes[firm]), current: use[firm], uniform: { choice.uniform(lane) })
          {
            tables.changedFirms.append(Int32(firm))
            tables.changedUse.append(UInt8(chosen))
            tables.changedMasks.append(
              presence(of: Int(homes[firm]), using: chosen) { held.words(4 * lane + $0) })
          }
        }
      }
    }
    for index in 0..<tables.changedFirms.count {
      settle(
        Int(tables.changedFirms[index]), on: Int(tables.changedUse[index]),
        mask: tables.changedMasks[index])
    }
  }

  /// Σ_m W_nm [m uses k] of one firm into the second half of `scratch`, V into the first half.
  /// - Returns: the share of adopters among its contacts.
  mutating func fillNeighbourValues(of firm: Int, _ sparse: SparseNetwork) -> Double {
    let standards = standardCount
    for k in 0..<standards { tables.scratch[standards + k] = 0 }
    for place in sparse.offsets[firm]..<sparse.offsets[firm + 1] {
      let other = use[Int(sparse.neighbours[place])]
      if other != Market.none { tables.scratch[standards + Int(other)] += 1 }
    }
    return fillValues(of: Int(homes[firm]), tie: sparse.tie)
  }

  /// V from contacts in the second half of `scratch`, each counting `tie`.
  private mutating func fillValues(of state: Int, tie: Double) -> Double {
    let standards = standardCount
    var adopters = 0.0
    for k in 0..<standards {
      tables.scratch[standards + k] *= tie
      adopters += tables.scratch[standards + k]
    }
    for k in 0..<standards {
      var social = 0.0
      for l in 0..<standards {
        social += tables.compatibility[k * standards + l] * tables.scratch[standards + l]
      }
      tables.scratch[k] = tables.systematic[state * standards + k] + rules.networkBenefit * social
    }
    return adopters
  }

  /// The same for a firm in a network of blocks, from the counts as they stand now.
  mutating func fillBlockValues(of firm: Int, _ blocks: BlockNetwork) -> Double {
    let standards = standardCount
    let state = Int(homes[firm])
    for k in 0..<standards { tables.scratch[standards + k] = 0 }
    for d in 0..<stateCount {
      let tie = blocks.ties[state * stateCount + d]
      for k in 0..<standards {
        let isSelf = d == state && !blocks.includesSelf && Int(use[firm]) == k
        tables.scratch[standards + k] += tie * Double(users[d * standards + k] - (isSelf ? 1 : 0))
      }
    }
    return fillValues(of: state, tie: 1)
  }

  /// The choice among the V in `scratch`; nil where nothing can be chosen.
  mutating func chooseFromScratch(
    _ state: Int, current: UInt8 = Market.none, uniform: () -> Double
  ) -> Int? {
    let standards = standardCount
    var largest = -Double.infinity
    for k in 0..<standards { largest = max(largest, tables.scratch[k]) }
    guard largest > -.infinity else { return nil }
    if rules.noise == .none { return largestValue(state, current: current) }
    var total = 0.0
    for k in 0..<standards {
      let weight = exponential(tables.scratch[k] - largest)
      tables.scratch[k] = weight
      total += weight
    }
    return Market.pick(tables.scratch, count: standards, target: uniform() * total)
  }
}
