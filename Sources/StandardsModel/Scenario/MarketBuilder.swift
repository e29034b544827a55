import SimulationEngine

/// From a field's specification to its market at the start.
struct MarketBuilder {
  let name: String
  let specification: FieldSpecification
  let substeps: Int
  let states: Roster<State>
  let ties: Ties
  let start: Month
  let draws: Draws
  let stop: StopRequest

  var subject: Subject { Subject("field/\(name)") }

  /// Nil where there are as many firms all the time.
  var buyers: BuyerNumbers? {
    specification.buyers.isEmpty
      ? nil
      : BuyerNumbers(
        specification.buyers, firms: specification.firms, states: states.map(\.code))
  }

  func market() -> Market {
    let buyers = buyers
    let homes = homes(buyers)
    var members = [Int](repeating: 0, count: states.count)
    for home in homes { members[Int(home)] += 1 }
    let present = buyers?.present(at: start)
    var market = Market(
      rules: rules, network: network(members: present ?? members, places: homes.count),
      homes: homes, present: present, stateCount: states.count,
      standardCount: specification.standards.count, subject: subject)
    market.stop = stop
    market.stateOwned = stateOwned(homes)
    seedInitialUsers(&market)
    return market
  }

  /// State of every firm: in blocks of the numbers that GDP or the buyers' series ask for, or drawn one
  /// by one.
  private func homes(_ buyers: BuyerNumbers?) -> [UInt16] {
    if let buyers { return Self.inBlocks(buyers.most) }
    let weights = states.map { $0.gdp(at: start) }
    let total = weights.reduce(0, +)
    guard specification.homes == .drawn, total > 0 else {
      return Self.inBlocks(apportioned(specification.firms, by: weights))
    }
    let size = MarketDraws.blockSize
    return (0..<specification.firms).map { firm in
      let lane = MarketLane(
        draws: draws, subject: subject.block(firm / size), time: 0, purpose: .firmHome)
      return UInt16(Samplers.choice(weights: weights, uniform: lane.uniform(firm % size))!)
    }
  }

  private static func inBlocks(_ counts: [Int]) -> [UInt16] {
    counts.enumerated().flatMap { Array(repeating: UInt16($0.offset), count: $0.element) }
  }

  /// Each firm of a state is the state's with the probability given; nothing is drawn where none is.
  private func stateOwned(_ homes: [UInt16]) -> [Bool] {
    let shares = states.map { specification.stateOwned[$0.code] ?? 0 }
    guard shares.contains(where: { $0 > 0 }) else { return [] }
    let size = MarketDraws.blockSize
    return homes.indices.map { firm in
      let lane = MarketLane(
        draws: draws, subject: subject.block(firm / size), time: 0, purpose: .firmOwner)
      return lane.uniform(firm % size) < shares[Int(homes[firm])]
    }
  }

  /// Own fit of each standard: quality, royalty, and how much equipment there is to choose from.
  func terms() -> MarketTerms {
    var terms = MarketTerms(
      stateCount: states.count, standardCount: specification.standards.count)
    let supply = specification.standards.map { entry in
      entry.value.sponsors.values.reduce(0) { $0 + $1.size }
    }
    let allSupply = supply.reduce(0, +)
    for (place, standard) in specification.standards.enumerated() {
      let share = allSupply > 0 ? supply[place] / allSupply : 0
      let fit =
        standard.value.quality - standard.value.royalty + specification.supplyBenefit * share
      for (state, entity) in states.enumerated() {
        terms.own[terms.place(state, place)] = fit + (standard.value.fitByState[entity.code] ?? 0)
      }
    }
    return terms
  }

  private var rules: MarketRules {
    var rules = MarketRules()
    rules.networkBenefit = specification.networkBenefit
    rules.endorsementWeight = specification.endorsementWeight
    rules.innovation = specification.innovation
    rules.imitation = specification.imitation
    rules.revisionRate = specification.revisionRate
    rules.switchingCost = specification.switchingCost
    rules.dualCost = specification.dualCost
    rules.noise = specification.noise
    let standards = specification.standards
    if standards.values.contains(where: { $0.networkFactor != 1 }) {
      rules.networkFactor = standards.map(\.value.networkFactor)
    }
    if !specification.compatibility.isEmpty {
      rules.compatibility = standards.flatMap { benefiting in
        standards.map { used in
          benefiting.id == used.id
            ? 1 : specification.compatibility[benefiting.id]?[used.id] ?? 0
        }
      }
    }
    rules.scheduling =
      switch specification.scheduling {
      case .substeps(let own): .substeps(own.perMonth ?? substeps)
      case .sequential(let sequential): .sequential(updates: sequential.updates)
      case .arrivals(let arrivals): .arrivals(arrivals.perMonth)
      }
    return rules
  }
}

/// Whole numbers in proportion to weights that add up to a total (largest remainders).
func apportioned(_ total: Int, by weights: [Double]) -> [Int] {
  let sum = weights.reduce(0, +)
  guard sum > 0 else { return weights.map { _ in 0 } }
  let quotas = weights.map { Double(total) * $0 / sum }
  var seats = quotas.map { Int($0) }
  let order = quotas.indices.sorted {
    let left = quotas[$0] - Double(seats[$0])
    let right = quotas[$1] - Double(seats[$1])
    return left == right ? $0 < $1 : left > right
  }
  for index in order.prefix(total - seats.reduce(0, +)) { seats[index] += 1 }
  return seats
}
