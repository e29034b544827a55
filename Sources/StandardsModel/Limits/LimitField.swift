import SimulationEngine

/// The only field of a scenario as its market has it, for the numbers of closed forms.
struct LimitField {
  let scenario: Scenario
  let specification: FieldSpecification
  /// By place.
  let standards: [String]
  /// By place: alpha-3 codes.
  let states: [String]
  let market: Market
  /// Own fit by state × standard.
  let own: [Double]

  /// Nil where the scenario has not exactly one field with firms.
  init?(_ scenario: Scenario) {
    guard scenario.fields.count == 1, let field = scenario.fields.entries.first else { return nil }
    let world = WorldBuilder(scenario, draws: Draws(seed: 0, replicate: 0)).world()
    guard let built = world.onlyField, built.market.potentialAdopters > 0 else { return nil }
    self.scenario = scenario
    specification = field.value
    standards = field.value.standards.ids
    states = world.states.map(\.code)
    market = built.market
    own = built.terms.own
  }

  var rules: MarketRules { market.rules }
  var firms: Int { market.potentialAdopters }
  var months: Int { scenario.calendar.length }

  /// u of the first standard less that of the second, in a state; 0 where there are not two of them.
  func advantage(inState state: Int) -> Double {
    standards.count == 2 ? own[2 * state] - own[2 * state + 1] : 0
  }

  /// Probability that a firm reconsiders in a sub-step, or at a draw of a sequence.
  var revisionPerStep: Double {
    let rate = rules.revisionRate * exponential(-rules.switchingCost)
    switch rules.scheduling {
    case .substeps(let count): return min(1, rate / Double(count))
    case .sequential(let updates): return min(1, rate * Double(firms) / Double(updates))
    case .arrivals: return 0
    }
  }

  /// Sub-steps in a month; nil for other schedulings.
  var substeps: Int? {
    if case .substeps(let count) = rules.scheduling { count } else { nil }
  }

  /// Lead of the first of two standards at the start, among all firms.
  var initialLead: Double {
    Double(market.users(of: 0) - market.users(of: 1)) / Double(firms)
  }

  /// Mechanisms in the scenario that no classic has.
  func foreignMechanisms(mayHaveInstruments: Bool = false) -> [String] {
    var found: [String] = []
    if scenario.bodies.contains(where: { !$0.value.projects.isEmpty }), rules.endorsementWeight != 0
    {
      found.append("bodies may publish and endorse")
    }
    if !mayHaveInstruments, !scenario.instruments.isEmpty {
      found.append("governments have instruments")
    }
    if scenario.parameters.invention.hazard > 0 { found.append("sponsors invent") }
    if scenario.parameters.responses.gain > 0 { found.append("governments reconsider") }
    if !scenario.events.isEmpty { found.append("there are events") }
    if specification.standards.contains(where: { standard in
      standard.value.available.map { $0 > scenario.calendar.start } ?? false
    }) {
      found.append("a standard comes later")
    }
    if !market.stateOwned.isEmpty { found.append("state-owned firms do as they are told") }
    if rules.compatibility != nil { found.append("standards are partly compatible") }
    return found
  }

  /// What speaks against a market of two standards that all firms use from the start and only change.
  func objectionsToDuopoly() -> [String] {
    var found: [String] = []
    if standards.count != 2 {
      found.append("there are \(standards.count) standards, not 2")
    } else if market.adopters < firms {
      found.append(
        "\(firms - market.adopters) of \(firms) firms use no standard at the start; installed bases must add up to 1"
      )
    }
    if rules.networkFactor != nil { found.append("standards differ in their network benefit") }
    if rules.noise == .none { found.append("choices have no noise") }
    return found
  }
}

extension LimitTheory {
  /// A theory that says nothing, for a reason.
  static func none(_ measures: Int, because objection: String) -> LimitTheory {
    var theory = LimitTheory()
    theory.expectations = Array(repeating: nil, count: measures)
    theory.objections = [objection]
    return theory
  }

  static let needsOneField = "the scenario needs exactly one field with firms in its states"
}

extension World {
  /// The field of a world that has one.
  var onlyField: Field? { fields.count == 1 ? fields.elements[0] : nil }
}
