import SimulationEngine

/// Two sponsors hold out for their own drafts in one committee until one concedes.
public struct FarrellSimcoeLimit: Limit {
  public static let statement =
    "The worse of two drafts concedes, after t(q) = −(v/r)·ln(1 − q²) years for its quality q, uniform on 0 ... 1 and private: delay is linear in the vested interest v, and v above 1.3818 makes waiting for the better draft worth less than tossing a coin at once."
  public static let source =
    "Farrell & Simcoe (2012), Choosing the rules for consensus standardization, RAND Journal of Economics 43, 235–252"

  public init() {}

  public func measures(_ scenario: Scenario) -> [LimitMeasure] {
    guard let rivals = Self.rivals(scenario) else { return [] }
    let length = scenario.calendar.length
    let start = scenario.calendar.start
    let delay = { @Sendable (world: World) -> Double in
      Double(Self.months(world, since: rivals.drafting, until: start + length))
    }
    return [
      LimitMeasure("months until one draft concedes", unit: "months") { _, world in delay(world) },
      LimitMeasure("what is left of a value of one") { _, world in
        exponential(-rivals.discountRate * delay(world) / 12)
      },
      LimitMeasure("\(rivals.first) is adopted") { _, world in
        guard let second = world.projects.first(where: { $0.name == rivals.second }) else {
          return nil
        }
        if case .cancelled = second.standing { return 1 }
        return 0
      },
    ]
  }

  /// Months from the start of drafting to the first concession, or to the end of the run.
  private static func months(_ world: World, since start: Month, until end: Month) -> Int {
    let concessions = world.projects.compactMap { project -> Month? in
      if case .cancelled(let month) = project.standing { month } else { nil }
    }
    return (concessions.min() ?? end) - start
  }

  public func theory(_ scenario: Scenario) -> LimitTheory {
    guard let rivals = Self.rivals(scenario) else {
      return .none(
        0,
        because:
          "the scenario needs two drafts of different standards in one committee, on one track, handed in together"
      )
    }
    let contest = WarOfAttrition(
      vestedInterest: rivals.vestedInterest, discountRate: rivals.discountRate)
    let months = scenario.calendar.length - (rivals.drafting - scenario.calendar.start)
    // P(still undecided after k months): both drafts hold out for longer.
    let undecided = (0...max(0, months)).map { month -> Double in
      guard rivals.vestedInterest > 0 else { return 0 }
      let quality =
        1
        - exponential(
          -rivals.discountRate * Double(month) / 12 / rivals.vestedInterest)
      let both = 1 - quality.squareRoot()
      return both * both
    }
    var delay = 0.0
    var square = 0.0
    var discount = 0.0
    var discountSquare = 0.0
    for month in 1...max(1, months) where month < undecided.count {
      // A run that ends undecided counts its last month.
      let decided = undecided[month - 1] - (month == months ? 0 : undecided[month])
      let left = exponential(-rivals.discountRate * Double(month) / 12)
      delay += decided * Double(month)
      square += decided * Double(month) * Double(month)
      discount += decided * left
      discountSquare += decided * left * left
    }
    let cut = undecided[max(0, months - 1)]
    var theory = LimitTheory()
    theory.expectations = [
      LimitExpectation(
        delay, standardDeviation: max(0, square - delay * delay).squareRoot()),
      LimitExpectation(
        discount, standardDeviation: max(0, discountSquare - discount * discount).squareRoot()),
      .probability((1 - cut) / 2),
    ]
    theory.remarks = [
      "v = \(significant(rivals.vestedInterest)), r = \(significant(rivals.discountRate)): in continuous time the delay is 0.2274·v/r = \(significant(12 * contest.meanDelay)) months, and the adopted draft is worth \(significant(contest.meanDiscountedQuality)) where a coin tossed at once gives 0.5",
      "waiting is \(rivals.vestedInterest > WarOfAttrition.crossover ? "worse" : "better") than tossing a coin: the crossover is at v = \(significant(WarOfAttrition.crossover, digits: 7))",
    ]
    theory.objections = rivals.objections
    return theory
  }

  /// What two rival drafts of a scenario fight about.
  private struct Rivals: Sendable {
    let first: String
    let second: String
    /// Month in which both are first being drafted.
    let drafting: Month
    let vestedInterest: Double
    let discountRate: Double
    let objections: [String]
  }

  /// Nil where the scenario has no such contest.
  private static func rivals(_ scenario: Scenario) -> Rivals? {
    let bodies = scenario.bodies.filter { !$0.value.projects.isEmpty }
    guard bodies.count == 1, let body = bodies.first, body.value.projects.count == 2 else {
      return nil
    }
    let pair = Array(body.value.projects)
    let world = WorldBuilder(scenario, draws: Draws(seed: 0, replicate: 0)).world()
    guard pair[0].value.committee == pair[1].value.committee,
      pair[0].value.standard != pair[1].value.standard,
      pair[0].value.submitted == pair[1].value.submitted,
      pair[0].value.procedure == pair[1].value.procedure,
      let project = world.projects.first(where: { _ in true })
    else { return nil }
    var drafting = max(pair[0].value.submitted, scenario.calendar.start)
    if project.procedure.entry != .preparation {
      drafting =
        drafting + project.procedure.duration(of: project.procedure.entry, at: drafting).months
    }
    let royalties = pair.map { draft -> Double in
      scenario.fields.compactMap { $0.value.standards[draft.value.standard] }.first?.royalty ?? 0
    }
    let parameters = scenario.parameters.drafting
    var objections: [String] = []
    if parameters.rivalDrafts != .warOfAttrition {
      objections.append("rival drafts stand side by side")
    }
    if scenario.parameters.voting.approval < 20 {
      objections.append("the committee may reject both proposals before they are drafted")
    }
    if parameters.draftingSpread > 0 {
      objections.append(
        "rivals begin to hold out when their drafting begins, at times of their own")
    }
    return Rivals(
      first: pair[0].id, second: pair[1].id, drafting: drafting,
      vestedInterest: max(0, parameters.vestedInterest * (royalties[0] + royalties[1]) / 2),
      discountRate: parameters.discountRate, objections: objections)
  }
}
