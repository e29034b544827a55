import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

/// Who votes and who is heard in a committee of AAA's own, where CCC's firms want something.
@Suite struct NationalCommitteeTests {
  private static let start = Month(year: 2003, month: 1)

  private func scenario(coalition: Double = 0) -> Scenario {
    var scenario = WorldExamples.threeStates()
    var proposal = WorldExamples.project(of: "Closed", submitted: Self.start)
    proposal.procedure = .chinaNational
    proposal.coalition = coalition
    proposal.provisions = ["text": "foreign"]
    proposal.camps = [
      "foreign": camp(10, stake: 4, home: "CCC"),
      "makers": camp(10, stake: 4),
      "users": camp(20, stake: 0, common: 3),
    ]
    scenario.bodies["XX"]?.rule = .simpleMajority(SimpleMajority())
    scenario.bodies["XX"]?.projects = ["Proposal": proposal]
    scenario.parameters.nationalCommittees.listening = 0.4
    scenario.parameters.nationalCommittees.commentsVoice = 0.1
    return scenario
  }

  private func camp(
    _ voters: Int, stake: Double, home: String = "", common: Double = 0
  ) -> CampSpecification {
    var camp = CampSpecification()
    camp.voters = voters
    camp.stakes = ["text": stake]
    camp.home = home
    camp.commonInterest = common
    return camp
  }

  private func committee(
    _ scenario: Scenario, access: Double = 0, comment: Double = 0, at stage: Stage = .examination
  ) throws -> NationalCommittee {
    var scenario = scenario
    for (name, kind, strength) in [
      ("access", InstrumentKind.committeeAccess, access),
      ("comment", .commentPeriod, comment),
    ] {
      var lever = InstrumentSpecification()
      lever.kind = kind
      lever.state = "AAA"
      lever.strength = strength
      scenario.instruments[name] = lever
    }
    var world = WorldExamples.world(scenario)
    world.gatherPolicy()
    let project = world.projects[ID(0)]
    return NationalCommittee(
      on: try #require(project.package), of: project, at: stage, approval: 0, in: world)
  }

  /// In the order of names: foreign, makers, users.
  @Test(arguments: [(-1.0, 0), (0, 0), (0.5, 5), (1, 10)])
  func `who comes from abroad votes as far as there are seats`(access: Double, voters: Int) throws {
    #expect(try committee(scenario(), access: access).voters == [voters, 10, 20])
  }

  @Test func `observers are heard more than those who write, members most`() throws {
    let users = try [-1.0, 0, 1].map { try committee(scenario(), access: $0).positions[2] }
    #expect(users[0] < users[1] && users[1] < users[2])
    // Ten for it and ten against among forty, all heard alike: nothing moves those between.
    #expect(abs(users[2]) < 1e-9)
  }

  @Test func `a longer time for comments helps who may only write, once there is a draft`() throws {
    func users(_ comment: Double, _ stage: Stage) throws -> Double {
      try committee(scenario(), access: -1, comment: comment, at: stage).positions[2]
    }
    #expect(try users(6, .examination) > users(0, .examination))
    #expect(try users(6, .proposal) == users(0, .proposal))
  }

  @Test func `who is ahead in technology is heard more`() throws {
    var ahead = scenario()
    var behind = CapabilitySpecification()
    behind.gap = 1
    ahead.fields["field"]?.capability = ["AAA": behind, "CCC": CapabilitySpecification()]
    ahead.parameters.nationalCommittees.authority = 1
    let without = try committee(scenario()).positions[2]
    #expect(try committee(ahead).positions[2] > without)
    ahead.parameters.nationalCommittees.authority = 0
    #expect(try committee(ahead).positions[2] == without)
  }

  @Test func `a coalition moves those who share an interest and hardly the opponents`() throws {
    let alone = try committee(scenario())
    let together = try committee(scenario(coalition: 1))
    #expect(together.positions[2] > alone.positions[2] + 1.5)
    #expect(together.positions[1] < 0)
  }

  @Test func `where nobody listens positions are those of the camps`() throws {
    var deaf = scenario(coalition: 0.5)
    deaf.parameters.nationalCommittees.listening = 0
    #expect(try committee(deaf, access: 1).positions == [4, -4, 1.5])
  }

  @Test func `a state's own standard counts at home alone`() {
    var own = scenario(coalition: 1)
    own.parameters.voting.approval = 20
    var world = WorldExamples.world(own)
    let draws = Draws(seed: 1, replicate: 1)
    for month in 0..<60 where world.projects[ID(0)].published == nil {
      world.month = Self.start + month
      _ = Timetable.advance(&world, draws: draws)
    }
    #expect(world.projects[ID(0)].published != nil)
    let closed = world.projects[ID(0)].standard
    #expect(world.standards[closed].endorsement == 0)
    #expect(world.endorsement(of: closed, in: ID(0)) == 1)
    #expect(world.endorsement(of: closed, in: ID(1)) == 0)
  }
}
