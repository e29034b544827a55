import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct PostsPhaseTests {
  func scenario(number: Int = 11, terms: Int = 0) -> Scenario {
    var scenario = WorldExamples.threeStates()
    var post = PostSpecification()
    post.number = number
    post.term = 12
    post.terms = terms
    post.election = Month(year: 2003, month: 6)
    scenario.bodies["XX"]?.posts = ["chairs": post]
    return scenario
  }

  func elections(_ scenario: Scenario, months: Int) -> [(month: Int, election: Election)] {
    var world = WorldExamples.world(scenario)
    var elections: [(Int, Election)] = []
    for month in 0..<months {
      world.month = scenario.calendar.start + month
      var log = MonthLog()
      PostsPhase().advance(&world, draws: Draws(seed: 2, replicate: 1), log: &log)
      elections += log.elections.map { (month, $0) }
    }
    return elections
  }

  @Test func `vacant posts are filled at once, others when their term ends`() {
    let months = elections(scenario(), months: 30).map(\.month)
    #expect(months.count { $0 == 0 } == 11)
    #expect(months.count { $0 == 5 } == 11 && months.count { $0 == 17 } == 11)
    #expect(months.allSatisfy { [0, 5, 17, 29].contains($0) })
  }

  @Test func `known shares of the start need no election`() {
    var scenario = scenario()
    scenario.bodies["XX"]?.posts["chairs"]?.holders = ["BBB": 1]
    let world = WorldExamples.world(scenario)
    #expect(world.posts.allSatisfy { $0.holder == ID(1) })
    #expect(elections(scenario, months: 3).isEmpty)
  }

  @Test func `terms are limited`() {
    var scenario = scenario(number: 1, terms: 2)
    scenario.parameters.posts.incumbency = 1e3
    let winners = elections(scenario, months: 100).map(\.election.winner)
    #expect(winners.count > 6)
    for place in winners.indices.dropFirst(2) {
      #expect(Set(winners[place - 2...place]).count > 1)
    }
  }

  @Test func `without weights everybody who stands is as likely, with size the largest wins`() {
    var scenario = scenario(number: 300)
    scenario.parameters.posts.candidates = 3
    let even = elections(scenario, months: 1).count { $0.election.winner == ID(0) }
    // 300 elections at one in three: 4σ is 33.
    #expect(abs(even - 100) < 33)
    scenario.parameters.posts.size = 50
    #expect(elections(scenario, months: 1).allSatisfy { $0.election.winner == ID(0) })
  }

  @Test func `chairs are observed beside secretariats`() throws {
    let tables = Simulation.run(scenario(), run: 1, seed: 1, replicate: 1)
    let table = try #require(tables.first { $0.name == "secretariats" })
    let roles = Set(table.texts("role").compactMap { $0 })
    #expect(roles == ["chair", "secretariat"])
  }
}
