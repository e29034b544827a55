import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

/// Twenty alike states vote on what `AAA` proposes; it courts the last ten.
@Suite struct PartnerVotesTests {
  static func scenario(_ kind: InstrumentKind, strength: Double, goodwill: Double) -> Scenario {
    var scenario = WorldExamples.threeStates()
    var lever = InstrumentSpecification()
    lever.kind = kind
    lever.strength = strength
    lever.state = "AAA"
    for number in 10..<30 {
      let code = "S\(number)"
      var state = StateSpecification()
      state.gdp = ["2003": 10]
      state.idealPoint = ["2003": Double(number % 5) / 5]
      state.capital.latitude = Double(number % 7)
      scenario.world.states[code] = state
      scenario.bodies["XX"]?.committees["XX/TC 1"]?.members[code] = .participating
      if number >= 20 { lever.partners[code] = Month(year: 2003, month: 1) }
    }
    scenario.bodies["XX"]?.life.committeeProposals = 24
    scenario.parameters.committeeLife.proposalEffort = ["AAA": ["2003": 1]]
    scenario.parameters.committeeLife.goodwill = goodwill
    scenario.parameters.gravity.homeDistance = 300
    scenario.instruments["courtship"] = lever
    scenario.record.committeeVotes = true
    return scenario
  }

  static func coefficient(_ scenario: Scenario) throws -> Double {
    let tables = Simulation.run(scenario, run: 1, seed: 3, replicate: 1)
    let series = try #require(tables.first { $0.name == "series" })
    let names = series.texts("series")
    let keys = series.texts("key")
    let numbers = series.numbers("value")
    let name = scenario.instruments.values[0].kind == .memorandum ? "memorandum" : "trained"
    let table = name == "memorandum" ? "partner-votes" : "partner-votes-by-lever"
    let rows = (0..<series.rowCount).filter { names[$0] == table && keys[$0] == "AAA \(name)" }
    return try #require(rows.last.flatMap { numbers[$0] })
  }

  @Test func `votes are written with what ties the member to the proposer`() throws {
    let scenario = Self.scenario(.memorandum, strength: 0.5, goodwill: 0)
    let tables = Simulation.run(scenario, run: 1, seed: 3, replicate: 1)
    let votes = try #require(tables.first { $0.name == "votes" })
    let members = votes.texts("member")
    let signed = votes.booleans("memorandum")
    #expect(votes.rowCount > 400)
    for row in 0..<votes.rowCount {
      #expect(signed[row] == (members[row].map { $0 >= "S20" && $0 < "T" } ?? false))
    }
    var silent = scenario
    silent.record.committeeVotes = false
    let fewer = Simulation.run(silent, run: 1, seed: 3, replicate: 1)
    #expect(fewer.first { $0.name == "votes" }?.rowCount == 0)
  }

  /// A memorandum has no utility of its own: with ties of no weight nobody votes otherwise.
  @Test func `a memorandum alone moves no vote`() throws {
    let with = Self.scenario(.memorandum, strength: 0.5, goodwill: 5)
    var without = with
    without.instruments = [:]
    without.record.committeeVotes = true
    let events = [with, without].map { scenario in
      Simulation.run(scenario, run: 1, seed: 3, replicate: 1).first { $0.name == "events" }
    }
    #expect(events[0] != nil && events[0] == events[1])
    // Standard error of a difference of shares over some hundred votes each: below 0.05.
    #expect(abs(try Self.coefficient(with)) < 0.15)
  }

  @Test func `training moves votes by goodwill, and without goodwill by nothing`() throws {
    let coefficient = try Self.coefficient(Self.scenario(.training, strength: 0.5, goodwill: 5))
    // Of even odds, 2.5 logit units make 92 %; abstentions are left out.
    #expect(coefficient > 0.25)
    let without = try Self.coefficient(Self.scenario(.training, strength: 0.5, goodwill: 0))
    #expect(abs(without) < 0.15)
  }
}
