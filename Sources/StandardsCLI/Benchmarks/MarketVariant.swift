import SimulationEngine
import StandardsModel

/// The full model's market with the reference work's numbers (20 states, four standards, a tenth
/// reconsiders per month, θ = 6) and one mechanism more than that has.
struct MarketVariant: Sendable {
  let name: String
  private var isSparse = false
  private var change: @Sendable (inout MarketRules) -> Void = { _ in }
  private var influence: @Sendable (inout MarketTerms) -> Void = { _ in }

  private static let states = 20
  private static let standards = 4

  static let all = [
    MarketVariant(name: "contacts by state, one sub-step"),
    MarketVariant(name: "… four sub-steps", change: { $0.scheduling = .substeps(4) }),
    MarketVariant(
      name: "… own terms that differ by state",
      influence: { terms in
        for state in 0..<states {
          for standard in 0..<standards {
            terms.own[terms.place(state, standard)] += Double(state * standard % 7) / 7
          }
        }
      }),
    MarketVariant(
      name: "… terms of governments and of bodies", change: { $0.endorsementWeight = 1 },
      influence: { terms in
        terms.endorse(1, weight: 0.5)
        for state in 0..<states where state % 3 == 0 {
          terms.government[terms.place(state, 2)] = 1
        }
      }),
    MarketVariant(name: "… several standards held", change: { $0.dualCost = 2 }),
    MarketVariant(name: "contacts of each firm, one sub-step", isSparse: true),
    MarketVariant(
      name: "… four sub-steps", isSparse: true, change: { $0.scheduling = .substeps(4) }),
    MarketVariant(
      name: "… several standards held", isSparse: true, change: { $0.dualCost = 2 }),
  ]

  private init(
    name: String, isSparse: Bool = false,
    change: @escaping @Sendable (inout MarketRules) -> Void = { _ in },
    influence: @escaping @Sendable (inout MarketTerms) -> Void = { _ in }
  ) {
    self.name = name
    self.isSparse = isSparse
    self.change = change
    self.influence = influence
  }

  var terms: MarketTerms {
    let work = ReferenceWork()
    var terms = MarketTerms(stateCount: Self.states, standardCount: Self.standards)
    for state in 0..<Self.states {
      for standard in 0..<Self.standards {
        terms.own[terms.place(state, standard)] = work.quality[standard]
      }
    }
    influence(&terms)
    return terms
  }

  func market(firms: Int) -> Market {
    let work = ReferenceWork()
    var rules = MarketRules()
    rules.networkBenefit = work.networkBenefit
    rules.revisionRate = work.revision
    rules.scheduling = .substeps(1)
    change(&rules)
    let draws = Draws(seed: 1, replicate: 1)
    let homes = (0..<firms).map { UInt16($0 % Self.states) }
    let members = (0..<Self.states).map { (firms + Self.states - 1 - $0) / Self.states }
    let network: MarketNetwork =
      isSparse
      ? .sparse(
        .uniformlyRandom(
          firms, meanDegree: Double(2 * ReferenceWork.tiesEach), draws: draws,
          subject: Subject("bench")))
      : .blocks(.complete(members: members))
    var market = Market(
      rules: rules, network: network, homes: homes, stateCount: Self.states,
      standardCount: Self.standards, subject: Subject("field/bench"))
    market.seedInstalledBase(
      shares: Array(repeating: 0.25, count: Self.states * Self.standards), draws: draws)
    return market
  }
}
