import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct ForumChoiceTests {
  private func prospect(
    _ forum: Forum, _ chance: Double, _ months: Double, _ reward: Double, _ cost: Double
  ) -> ForumProspect {
    ForumProspect(forum: forum, chance: chance, months: months, reward: reward, cost: cost)
  }

  @Test func `a way is worth chance times discounted reward less cost`() {
    let value = prospect(.market, 0.4, 30, 0.5, 0.02).value(discountRate: 0.1)
    #expect(abs(value - (0.4 * exponential(-0.25) * 0.5 - 0.02)) < 1e-15)
  }

  @Test func `the choice is a logit, and without temperature the best`() {
    let ways = [
      prospect(.market, 1, 0, 0.1, 0), prospect(.body(ID(0)), 0.5, 0, 0.4, 0),
      prospect(.government, 1, 0, 0.15, 0),
    ]
    let warm = ForumChoice(ways, discountRate: 0.1, temperature: 0.05)
    let weights = [2.0, 4, 3].map { exponential($0) }
    for (probability, weight) in zip(warm.probabilities, weights) {
      #expect(abs(probability - weight / weights.reduce(0, +)) < 1e-12)
    }
    let cold = ForumChoice(ways, discountRate: 0.1, temperature: 0)
    #expect(cold.probabilities == [0, 1, 0] && cold.choice(0.99)?.forum == .body(ID(0)))
  }

  /// CCC proposes `Paper` and may choose.
  private func scenario() -> Scenario {
    var scenario = LeverExample(.mandate, strength: 0).scenario
    scenario.bodies["XX"]?.projects["Paper"]?.forum = .chosen
    return scenario
  }

  private func forecast(_ scenario: Scenario) -> ForumForecast {
    var world = WorldExamples.world(scenario)
    world.month = Month(year: 2003, month: 2)
    return ForumForecast(
      world: world, draws: Draws(seed: 1, replicate: 1), id: ID(0), proposer: ID(Place.ccc))
  }

  private func passage(_ scenario: Scenario) -> (chance: Double, months: Double) {
    let forecast = forecast(scenario)
    return forecast.passage(
      in: ID(0), committee: ID(0), procedure: forecast.world.projects[ID(0)].procedure)
  }

  /// δ = 0.95, five members of whom four must like it: 5.8702 rounds.
  @Test func `SEARCH-1 a body that searches takes its mean number of rounds`() {
    var searching = scenario()
    searching.parameters.forum.belief = .search
    for code in ["DDD", "EEE"] {
      searching.world.states[code] = searching.world.states["BBB"]
      searching.bodies["XX"]?.committees["XX/TC 1"]?.members[code] = .participating
    }
    let once = Double(
      Procedure(.fastTrack).shortestMonths(from: Month(year: 2003, month: 2)))
    let (chance, months) = passage(searching)
    #expect(chance == 1 && abs(months / once - 5.8702) < 5e-5)
  }

  /// v = 1, r = 0.1: E[T] = 2.274112778 years.
  @Test func `WOA-1 a rival that is being drafted there makes one wait`() {
    var rivalled = scenario()
    rivalled.parameters.drafting.rivalDrafts = .warOfAttrition
    rivalled.parameters.drafting.vestedInterest = 2.5
    rivalled.bodies["XX"]?.projects["Zest"] = WorldExamples.project(
      of: "Open", submitted: Month(year: 2003, month: 1))
    let alone = passage(rivalled).months
    var world = WorldExamples.world(rivalled)
    world.month = Month(year: 2003, month: 2)
    world.projects[ID(2)].standing = .underWay(.preparation, since: Month(year: 2003, month: 1))
    let forecast = ForumForecast(
      world: world, draws: Draws(seed: 1, replicate: 1), id: ID(0), proposer: ID(Place.ccc))
    let both = forecast.passage(
      in: ID(0), committee: ID(0), procedure: world.projects[ID(0)].procedure)
    // The royalty of Closed is 0.4, so that v = 1.
    #expect(abs(both.months - alone - 12 * 2.274112778) < 1e-6)
  }

  @Test func `a fixed forum asks nobody`() {
    var fixed = scenario()
    fixed.bodies["XX"]?.projects["Paper"]?.forum = .fixed
    var cheap = fixed
    cheap.parameters.forum.temperature = 9
    #expect(
      Simulation.run(fixed, run: 1, seed: 2, replicate: 1)
        == Simulation.run(cheap, run: 1, seed: 2, replicate: 1))
  }

  private func outcome(_ scenario: Scenario) -> String {
    var world = WorldExamples.world(scenario)
    for month in 0..<36 {
      world.month = scenario.calendar.start + month
      _ = Timetable.advance(&world, draws: Draws(seed: 1, replicate: 1))
    }
    return world.projects[ID(0)].outcome
  }

  @Test func `costs and patience decide where it goes`() {
    var scenario = scenario()
    scenario.parameters.forum.temperature = 0
    scenario.parameters.voting.approval = 9
    scenario.parameters.forum.governmentCost = 1
    scenario.parameters.forum.marketCost = 1
    #expect(outcome(scenario) == "published")
    scenario.parameters.forum.marketCost = 0
    scenario.parameters.forum.committeeCost = 1
    #expect(outcome(scenario) == "left to the market")
    scenario.parameters.forum.marketCost = 1
    scenario.parameters.forum.governmentCost = 0
    scenario.parameters.forum.mandate = 5
    #expect(outcome(scenario) == "left to the government")
    // In no hurry a body that is sure to pass is worth waiting for; in a hurry the market is.
    scenario.parameters.forum = ForumParameters()
    scenario.parameters.forum.temperature = 0
    scenario.parameters.forum.governmentCost = 1
    scenario.parameters.forum.discountRate = 0
    scenario.fields["field"]?.endorsementWeight = 3
    #expect(outcome(scenario) == "published")
    scenario.parameters.forum.discountRate = 50
    #expect(outcome(scenario) == "left to the market")
  }

  @Test func `effort pays for its own way`() {
    var scenario = scenario()
    scenario.parameters.forum.committeeCost = 0.5
    func cost(_ scenario: Scenario) -> Double? {
      forecast(scenario).choice().prospects.first { $0.forum.mode == .committee }?.cost
    }
    #expect(cost(scenario) == 0.5)
    var strategy = StrategySpecification()
    strategy.preset = .committeeLed
    scenario.strategies = ["CCC": strategy]
    #expect(abs((cost(scenario) ?? 0) - 0.5 * 0.3) < 1e-15)
  }

  @Test func `a body that is against lowers the chance there`() {
    var friendly = scenario()
    friendly.parameters.voting.approval = 4
    var hostile = scenario()
    hostile.parameters.voting.approval = -4
    #expect(passage(friendly).chance > 0.9 && passage(hostile).chance < 0.1)
  }

  @Test func `a decree binds at home once the government is through`() {
    var scenario = scenario()
    scenario.parameters.forum.temperature = 0
    scenario.parameters.forum.committeeCost = 1
    scenario.parameters.forum.marketCost = 1
    scenario.parameters.forum.mandate = 4
    scenario.parameters.forum.governmentMonths = 6
    var world = WorldExamples.world(scenario)
    var obligations: [Double] = []
    for month in 0..<12 {
      world.month = scenario.calendar.start + month
      _ = Timetable.advance(&world, draws: Draws(seed: 1, replicate: 1))
      obligations.append(world.policy[.obligation, Place.ccc, Place.closed])
    }
    // Submitted in the second month.
    #expect(obligations == Array(repeating: 0, count: 7) + Array(repeating: 4, count: 5))
  }
}
