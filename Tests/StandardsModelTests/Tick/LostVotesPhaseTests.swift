import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct LostVotesPhaseTests {
  func world(lostVote: Double) -> World {
    var scenario = WorldExamples.threeStates()
    scenario.bodies["XX"]?.projects = [
      "XX 1": WorldExamples.project(of: "Open", submitted: scenario.calendar.start)
    ]
    scenario.parameters.memberships.lostVote = lostVote
    return WorldExamples.world(scenario)
  }

  /// A ballot in which AAA, who runs the committee, and BBB voted and CCC did not.
  func log(stage: Stage, voters: [Int]) -> MonthLog {
    var log = MonthLog()
    let tally = Tally(participating: .init(), all: .init(), participatingMembers: 3)
    log.ballots = [
      Ballot(
        project: ID(0), stage: stage,
        votes: voters.map { CastVote(member: ID($0), isParticipating: true, vote: .yes) },
        tally: tally, verdict: .passed)
    ]
    return log
  }

  @Test func `a missed enquiry costs the vote for a year`() {
    var world = world(lostVote: 1)
    var log = log(stage: .enquiry, voters: [0, 1])
    let draws = Draws(seed: 1, replicate: 1)
    LostVotesPhase().advance(&world, draws: draws, log: &log)
    #expect(world.committees[ID(0)].roles == [.participating, .participating, .observing])
    #expect(log.lapses.map(\.state) == [ID(2)])
    var quiet = MonthLog()
    world.month = world.calendar.start + 11
    LostVotesPhase().advance(&world, draws: draws, log: &quiet)
    #expect(world.committees[ID(0)].roles[2] == .observing)
    world.month = world.calendar.start + 12
    LostVotesPhase().advance(&world, draws: draws, log: &quiet)
    #expect(world.committees[ID(0)].roles[2] == .participating)
    #expect(world.lapses.isEmpty)
  }

  @Test(arguments: [(Stage.committeeDraft, 1.0), (.enquiry, 0.0)])
  func `a committee draft costs nothing, and nothing does where it is not enforced`(
    stage: Stage, enforcement: Double
  ) {
    var world = world(lostVote: enforcement)
    var log = log(stage: stage, voters: [0, 1])
    LostVotesPhase().advance(&world, draws: Draws(seed: 1, replicate: 1), log: &log)
    #expect(log.lapses.isEmpty)
  }

  @Test func `whoever runs the committee keeps its vote`() {
    var world = world(lostVote: 1)
    var log = log(stage: .finalDraft, voters: [1, 2])
    LostVotesPhase().advance(&world, draws: Draws(seed: 1, replicate: 1), log: &log)
    #expect(log.lapses.isEmpty)
  }
}
