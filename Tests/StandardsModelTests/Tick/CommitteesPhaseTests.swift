import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct CommitteesPhaseTests {
  let submitted = Month(year: 2003, month: 4)

  func scenario(_ standard: String) -> Scenario {
    var scenario = WorldExamples.threeStates()
    scenario.bodies["XX"]?.projects = [
      "P": WorldExamples.project(of: standard, submitted: submitted)
    ]
    scenario.parameters.participation.otherBodies = 1
    return scenario
  }

  func run(_ scenario: Scenario) -> (world: World, ballots: [(Month, Ballot)]) {
    var world = WorldExamples.world(scenario)
    var ballots: [(Month, Ballot)] = []
    for month in 0..<scenario.calendar.length {
      world.month = scenario.calendar.start + month
      var log = MonthLog()
      CommitteesPhase().advance(&world, draws: Draws(seed: 1, replicate: 1), log: &log)
      ballots += log.ballots.map { (world.month, $0) }
    }
    return (world, ballots)
  }

  @Test func `thirty days of review, five months of ballot, a meeting, thirty days of change`() {
    var contested = scenario("Open")
    contested.parameters.voting.approval = -50
    let (_, ballots) = run(contested)
    #expect(ballots.map(\.0) == [submitted + 6, submitted + 6 + 2 + 1])
    #expect(ballots.map(\.1.stage) == [.enquiry, .changedVotes])
  }

  @Test func `votes stand where nobody reconsiders`() {
    var contested = scenario("Open")
    contested.parameters.voting.approval = 0.3
    contested.calendar.end = Month(year: 2004, month: 6)
    let (_, ballots) = run(contested)
    #expect(ballots.count == 1 || ballots[0].1.votes == ballots[1].1.votes)
  }

  @Test func `a body that likes it publishes and endorses it`() {
    var liked = scenario("Open")
    liked.parameters.voting.approval = 50
    let (world, ballots) = run(liked)
    #expect(ballots.first?.1.tally.participating == .init(yes: 3))
    // Without a vote against there is nothing to resolve; publication takes a month.
    #expect(ballots.count == 1)
    #expect(world.projects[ID(0)].published == submitted + 7)
    #expect(world.standards[world.projects[ID(0)].standard].endorsement == 1)
  }

  @Test func `a body that does not rejects it and says which condition failed`() {
    var disliked = scenario("Closed")
    disliked.parameters.voting.approval = -50
    let (world, ballots) = run(disliked)
    #expect(
      ballots.first?.1.verdict == .failed(condition: ISOIECEnquiry.participatingMajority))
    #expect(world.projects[ID(0)].outcome == "cancelled")
    #expect(world.standards.allSatisfy { $0.endorsement == 0 })
  }

  @Test func `who does not turn up is not counted`() {
    var empty = scenario("Open")
    empty.parameters.participation.participatingMembers = 0
    empty.parameters.participation.otherBodies = 0
    let (_, ballots) = run(empty)
    #expect(ballots.first?.1.votes.isEmpty == true)
    #expect(ballots.first?.1.verdict.passed == false)
  }
}
