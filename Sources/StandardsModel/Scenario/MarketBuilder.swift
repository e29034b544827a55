import SimulationEngine

/// From a field's specification to its market at the start.
///
/// Firms are spread over the states by GDP and meet in proportion to trade, balanced so that every
/// firm's contacts weigh the same (MODEL §3).
struct MarketBuilder {
  let name: String
  let specification: FieldSpecification
  let substeps: Int
  let states: Roster<State>
  let ties: Ties
  let start: Month
  let draws: Draws

  func market() -> Market {
    let firms = apportioned(specification.firms, by: states.map { $0.gdp(at: start) })
    var market = Market(
      rules: rules, network: .blocks(BlockNetwork(members: firms, flows: ties.gravity)),
      homes: firms.enumerated().flatMap {
        Array(repeating: UInt16($0.offset), count: $0.element)
      },
      stateCount: states.count, standardCount: specification.standards.count,
      subject: Subject("field/\(name)"))
    let bases = specification.standards.map(\.value.installedBase)
    market.seedInstalledBase(
      shares: states.flatMap { _ in bases }, draws: draws)
    return market
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
      for state in 0..<states.count { terms.own[terms.place(state, place)] = fit }
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
    rules.scheduling = .substeps(substeps)
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
