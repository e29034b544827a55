import SimulationEngine

/// Users implement a standard if what they expect to save on their ties exceeds its cost: the gap to
/// what a planner would have implemented.
public struct WeitzelLimit: Limit {
  public static let statement =
    "Everybody in a complete network of n pays K for a standard and saves c on each tie whose other end has it too: a planner implements it up to K = (n − 1)c, users who decide by belief up to K = (n − 1)c/2; in between lies the standardisation gap, which costs n((n − 1)c − K)."
  public static let source =
    "Weitzel, Beimborn & König (2006), A unified economic model of standard diffusion, MIS Quarterly 30 (SI), 489–514; the planner's optimum by minimum cut"

  /// Users up to which the planner's cut is computed.
  static let mostUsers = 200

  public init() {}

  /// The game in the scenario's numbers and who of its firms implements, by place in the roster.
  struct Game {
    let game: StandardisationGap
    /// Place of the standard that costs and saves.
    let common: Int
    let start: [Bool]

    /// Nil where the scenario is no such game.
    init?(_ field: LimitField) {
      let factors = field.rules.networkFactor ?? []
      guard field.standards.count == 2, factors.count == 2, factors.filter({ $0 == 0 }).count == 1,
        let common = factors.firstIndex(where: { $0 > 0 }),
        case .blocks(let blocks) = field.market.network
      else { return nil }
      self.common = common
      let homes = field.market.homes.map { Int($0) }
      let savings = field.rules.networkBenefit * factors[common]
      game = StandardisationGap(
        costs: homes.map { field.own[2 * $0 + 1 - common] - field.own[2 * $0 + common] },
        savings: homes.indices.flatMap { i in
          homes.indices.map { j in
            i == j ? 0 : savings * blocks.ties[homes[i] * blocks.groupCount + homes[j]]
          }
        })
      start = field.market.use.map { Int($0) == common }
    }
  }

  public func measures(_ scenario: Scenario) -> [LimitMeasure] {
    guard let field = LimitField(scenario), field.firms <= Self.mostUsers, let game = Game(field)
    else { return [] }
    let common = game.common
    let planned = game.game.welfare(game.game.plannerOptimum)
    let implementing: @Sendable (World) -> [Bool] = { world in
      world.onlyField!.market.use.map { Int($0) == common }
    }
    return [
      LimitMeasure("share that implements in the end") { _, world in
        let users = implementing(world)
        return Double(users.filter { $0 }.count) / Double(users.count)
      },
      LimitMeasure("value lost against the planner", unit: "as costs") { _, world in
        planned - game.game.welfare(implementing(world))
      },
      LimitMeasure("nobody would change in the end") { _, world in
        let users = implementing(world)
        return users.indices.allSatisfy { game.game.gains($0, given: users) == users[$0] } ? 1 : 0
      },
    ]
  }

  public func theory(_ scenario: Scenario) -> LimitTheory {
    guard let field = LimitField(scenario) else {
      return .none(0, because: LimitTheory.needsOneField)
    }
    guard field.firms <= Self.mostUsers else {
      return .none(0, because: "the planner's cut is computed for up to \(Self.mostUsers) firms")
    }
    guard let game = Game(field) else {
      return .none(
        0,
        because:
          "the game needs two standards, one of them without a network (network-factor 0), and a network by states"
      )
    }
    var theory = LimitTheory()
    theory.objections = field.foreignMechanisms() + objections(field)
    let planned = game.game.plannerOptimum
    guard let end = settled(game) else {
      theory.expectations = [nil, nil, nil]
      theory.objections.append("where users end up depends on the order in which they decide")
      return theory
    }
    let users = Double(field.firms)
    theory.expectations = [
      LimitExpectation(Double(end.filter { $0 }.count) / users, standardDeviation: 0),
      LimitExpectation(
        game.game.welfare(planned) - game.game.welfare(end), standardDeviation: 0),
      LimitExpectation(1, standardDeviation: 0),
    ]
    theory.remarks = remarks(field, game, planned: planned)
    return theory
  }

  /// Where best responses end, whoever comes first: known where all changes from the start go one way,
  /// as the game is supermodular.
  private func settled(_ game: Game) -> [Bool]? {
    var state = game.start
    let wants = state.indices.map { game.game.gains($0, given: state) }
    let up = zip(state, wants).contains { !$0 && $1 }
    let down = zip(state, wants).contains { $0 && !$1 }
    if up && down { return nil }
    var changed = true
    while changed {
      changed = false
      for user in state.indices where game.game.gains(user, given: state) != state[user] {
        state[user].toggle()
        changed = true
      }
    }
    return state
  }

  private func remarks(_ field: LimitField, _ game: Game, planned: [Bool]) -> [String] {
    let n = Double(field.firms)
    var remarks = [
      "planner: \(planned.filter { $0 }.count) of \(field.firms) implement, worth \(significant(game.game.welfare(planned), digits: 7)); least and greatest equilibrium: \(game.game.leastEquilibrium.filter { $0 }.count) and \(game.game.greatestEquilibrium.filter { $0 }.count)"
    ]
    if Set(game.game.costs).count == 1, let cost = game.game.costs.first, field.firms > 1,
      Set(game.game.savings).subtracting([0]).count == 1, let saving = game.game.savings.max()
    {
      let reach = (n - 1) * saving
      let place =
        cost >= reach ? "beyond the planner's" : cost >= reach / 2 ? "in the gap" : "below the gap"
      remarks.append(
        "gap: (n − 1)c/2 = \(significant(reach / 2, digits: 7)) < K < (n − 1)c = \(significant(reach, digits: 7)); K = \(significant(cost, digits: 7)) is \(place)"
      )
    }
    return remarks
  }

  private func objections(_ field: LimitField) -> [String] {
    var found: [String] = []
    if field.rules.noise != .none { found.append("choices have noise") }
    if field.market.adopters < field.firms {
      found.append("some firms have neither option at the start")
    }
    guard case .sequential(let updates) = field.rules.scheduling else {
      return found + ["users do not respond one at a time"]
    }
    if field.revisionPerStep <= 0 {
      found.append("nobody revises")
    } else if Double(updates) * Double(field.months) * field.revisionPerStep
      < 20 * Double(field.firms)
    {
      found.append("the run is too short for every user to respond many times")
    }
    return found
  }
}
