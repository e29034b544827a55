import SimulationEngine

/// Two kinds of adopters arrive under increasing returns: which standard they are locked in to, after
/// how many arrivals.
///
/// Kinds are two states that prefer one standard each; GDP is their weight among arrivals.
public struct ArthurLimit: Limit {
  public static let statement =
    "Under increasing returns the lead of one standard is a random walk between two absorbing barriers: the market is locked in to the first with probability L/(U + L) if kinds are equally frequent, after U·L arrivals on average."
  public static let source =
    "Arthur (1989), Competing technologies, increasing returns, and lock-in by historical events, Economic Journal 99, 116–131"

  /// Leads at which the barriers may stand.
  static let mostLead = 100_000.0
  /// Arrivals × leads over which the walk is propagated.
  static let mostWork = 1_000_000_000.0

  public init() {}

  public func measures(_ scenario: Scenario) -> [LimitMeasure] {
    let names = scenario.fields.entries.first?.value.standards.ids ?? []
    return [
      LimitMeasure("locked in to \(names.first ?? "the first standard")") { _, world in
        Self.lockIn(world).map { $0.standard == 0 ? 1 : 0 }
      },
      LimitMeasure("arrivals until lock-in", unit: "arrivals") { _, world in
        Self.lockIn(world).map { Double($0.arrivals) }
      },
    ]
  }

  /// The first arrival after which firms of both kinds would choose the same standard.
  ///
  /// Read off the kernel's utilities in the order of the roster, without the barriers of the theory.
  static func lockIn(_ world: World) -> (standard: Int, arrivals: Int)? {
    guard let field = world.onlyField,
      case .blocks(let blocks) = field.market.network, field.market.standardCount == 2
    else { return nil }
    let market = field.market
    var counts = [Int](repeating: 0, count: market.stateCount * 2)
    for firm in 0..<market.homes.count where market.use[firm] != Market.none {
      counts[2 * Int(market.homes[firm]) + Int(market.use[firm])] += 1
      var common: Int?
      for state in 0..<market.stateCount where market.firms[state] > 0 {
        let choice = choice(of: state, counts: counts, blocks, market.rules, own: field.terms.own)
        if common != nil && common != choice {
          common = nil
          break
        }
        common = choice
      }
      if let common { return (common, firm + 1) }
    }
    return nil
  }

  private static func choice(
    of state: Int, counts: [Int], _ blocks: BlockNetwork, _ rules: MarketRules, own: [Double]
  ) -> Int {
    var values = [own[2 * state], own[2 * state + 1]]
    for d in 0..<blocks.groupCount {
      let tie = rules.networkBenefit * blocks.ties[state * blocks.groupCount + d]
      for k in 0..<2 { values[k] += tie * Double(counts[2 * d + k]) }
    }
    let isTie = abs(values[0] - values[1]) <= 1e-12 * max(1, abs(values[0]), abs(values[1]))
    let deciding = isTie ? [own[2 * state], own[2 * state + 1]] : values
    return deciding[0] >= deciding[1] ? 0 : 1
  }

  public func theory(_ scenario: Scenario) -> LimitTheory {
    guard let field = LimitField(scenario) else {
      return .none(2, because: LimitTheory.needsOneField)
    }
    guard field.states.count == 2, field.standards.count == 2 else {
      return .none(2, because: "Arthur's walk has two kinds of adopters (states) and two standards")
    }
    var theory = LimitTheory()
    theory.objections = field.foreignMechanisms() + objections(field)
    let returns = field.rules.networkBenefit * tie(field)
    let preferences = [field.advantage(inState: 0), field.advantage(inState: 1)]
    guard returns > 0, preferences[0] * preferences[1] < 0 else {
      return .none(
        2, because: "each kind must prefer another standard, and the network benefit be positive")
    }
    let r = preferences[0] > 0 ? 0 : 1
    let weights = scenario.world.states.map {
      State(code: $0.id, specification: $0.value).gdp(at: scenario.calendar.start)
    }
    let share = weights[r] / (weights[0] + weights[1])
    guard share > 0, share < 1 else { return .none(2, because: "one of the kinds never arrives") }
    let widest = max(abs(preferences[0]), abs(preferences[1])) / returns
    guard widest < Self.mostLead, widest * Double(field.specification.firms) < Self.mostWork else {
      return .none(2, because: "the barriers stand too far away for the walk to be computed")
    }
    // A barrier stands at the first whole lead beyond D; decimals must not push D over it.
    let lead = { (preference: Double) in Int((preference / returns + 1e-9).rounded(.down)) + 1 }
    let walk = ArthurLockIn(
      upper: lead(-preferences[1 - r]), lower: lead(preferences[r]), shareR: share)
    let within = walk.probabilityOfLockIn(within: field.specification.firms)
    if within < 1 - 1e-4 {
      theory.objections.append(
        "\(significant(100 * (1 - within), digits: 2)) % of runs end before lock-in; the closed form needs more firms and months"
      )
    }
    theory.expectations = [
      .probability(walk.probabilityOfA),
      LimitExpectation(walk.meanTime, standardDeviation: walk.standardDeviationOfTime),
    ]
    theory.remarks = [
      "barriers: \(field.standards[0]) is locked in at a lead of U = \(walk.upper), \(field.standards[1]) at L = \(walk.lower); kind \(field.states[r]), which prefers \(field.standards[0]), arrives with p = \(significant(share))",
      "standard deviation of the time to lock-in: \(significant(walk.standardDeviationOfTime))",
    ]
    return theory
  }

  private func tie(_ field: LimitField) -> Double {
    if case .blocks(let blocks) = field.market.network { blocks.ties[0] } else { 0 }
  }

  private func objections(_ field: LimitField) -> [String] {
    var found: [String] = []
    if case .complete = field.specification.network {
    } else {
      found.append("the network is not complete")
    }
    if field.rules.noise != .none { found.append("choices have noise") }
    if field.specification.homes != .drawn { found.append("the kinds of arrivals are not drawn") }
    if field.market.adopters > 0 {
      found.append("some firms have adopted before the first arrival")
    }
    if field.rules.networkFactor != nil {
      found.append("standards differ in their network benefit")
    }
    guard case .arrivals(let perMonth) = field.rules.scheduling else {
      return found + ["firms do not arrive one by one"]
    }
    if perMonth * field.months < field.specification.firms {
      found.append("the calendar ends before all firms have arrived")
    }
    return found
  }
}
