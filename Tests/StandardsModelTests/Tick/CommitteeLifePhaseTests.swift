import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct CommitteeLifePhaseTests {
  /// Twelve states with equal output, all of them in all of twenty committees.
  func scenario() -> Scenario {
    var scenario = WorldExamples.threeStates()
    var committee = CommitteeSpecification()
    for number in 0..<12 {
      let code = "A" + ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"][number] + "X"
      var state = StateSpecification()
      state.name = code
      state.gdp = ["2003": 50]
      state.capital.latitude = Double(number) * 5
      scenario.world.states[code] = state
      committee.members[code] = .participating
    }
    committee.secretariat = "AAX"
    scenario.bodies["XX"]?.committees = [:]
    for number in 1...20 { scenario.bodies["XX"]?.committees["XX/TC \(number)"] = committee }
    scenario.calendar.end = Month(year: 2032, month: 12)
    return scenario
  }

  func run(_ scenario: Scenario, months: Int, replicate: Int = 1) -> (World, MonthLog) {
    var world = WorldExamples.world(scenario)
    var log = MonthLog()
    for month in 0..<months {
      world.month = scenario.calendar.start + month
      CommitteeLifePhase()
        .advance(&world, draws: Draws(seed: 3, replicate: replicate), log: &log)
    }
    return (world, log)
  }

  @Test func `at zero rates committees are those of the start`() {
    let (world, log) = run(scenario(), months: 120)
    #expect(world.committees.count == 20)
    #expect(log.lives.isEmpty && log.committeeBallots.isEmpty)
  }

  @Test func `proposals come at their rate`() {
    var scenario = scenario()
    scenario.bodies["XX"]?.life.committeeProposals = 12
    let (_, log) = run(scenario, months: 360)
    // Ballots of three months: 357 months of proposals, Poisson of mean 357; 4σ is 76.
    #expect(abs(log.committeeBallots.count - 357) < 76)
  }

  @Test func `an accepted proposal gives the seat to its proposer, and its voters their role`() {
    var scenario = scenario()
    scenario.bodies["XX"]?.life.committeeProposals = 12
    scenario.parameters.committeeLife.approval = 9
    let (world, log) = run(scenario, months: 24)
    #expect(!log.lives.isEmpty)
    for (life, ballot) in zip(log.lives, log.committeeBallots) {
      #expect(ballot.verdict.passed)
      #expect(life.secretariat == ballot.proposal.proposer)
      #expect(world.committees[life.committee].roles == ballot.roles)
      #expect(world.committees[life.committee].founded != nil)
    }
    let names = world.committees.map(\.designation)
    #expect(names[20] == "XX/TC 21")
    #expect(Set(names).count == names.count)
  }

  @Test func `a rejected idea returns after its pause, and only then`() {
    var scenario = scenario()
    scenario.bodies["XX"]?.life.committeeProposals = 12
    scenario.parameters.committeeLife.approval = -9
    scenario.parameters.committeeLife.returns = 1
    scenario.parameters.committeeLife.returnPause = 24
    let (_, log) = run(scenario, months: 60)
    let attempts = log.committeeBallots.map(\.proposal.attempt)
    #expect(attempts.contains(1) && attempts.contains(2) && !attempts.contains(4))
    let first = log.committeeBallots.first { $0.proposal.attempt == 1 }?.proposal
    let second = log.committeeBallots
      .first { $0.proposal.attempt == 2 && $0.proposal.idea == first?.idea }?.proposal
    // Pause, then a ballot of three months.
    #expect(second.map { $0.due - (first?.due ?? $0.due) } == 27)
  }

  @Test func `acceptance rises with experience and falls with ambition beyond it`() {
    var memory = BodyMemory()
    memory.experience = [10, 40, 40]
    memory.proposals = [0, 0, 3]
    let prepared = (0..<3).map { memory.preparation(of: ID($0), stretch: 10) }
    #expect(prepared == [0.5, 0.8, 0.5])
    #expect(memory.preparation(of: ID(0), stretch: 0) == 1)
  }

  @Test func `subcommittees are born inside parents, proposed by their members`() {
    var scenario = scenario()
    scenario.bodies["XX"]?.life.subcommitteeProposals = 1
    scenario.parameters.committeeLife.approval = 9
    scenario.parameters.committeeLife.parentAdvantage = 1e9
    let (world, log) = run(scenario, months: 36)
    #expect(log.lives.count > 30)
    for life in log.lives {
      let committee = world.committees[life.committee]
      #expect(committee.level == .subcommittee)
      #expect(committee.parent.map { world.committees[$0].secretariat } == life.secretariat)
    }
    #expect(world.committees.contains { $0.designation == "XX/TC 1/SC 1" })
  }

  @Test func `closure follows its hazard and leaves nothing behind`() {
    var scenario = scenario()
    scenario.bodies["XX"]?.life.closureHazard = 0.1
    let closed = (1...40).map { run(scenario, months: 12, replicate: $0).1.lives.count }
    // 800 committee-years at 10 %: 80, 4σ is 34.
    #expect(abs(closed.reduce(0, +) - 80) < 34)
    let (world, log) = run(scenario, months: 60)
    for life in log.lives {
      let committee = world.committees[life.committee]
      #expect(!committee.isOpen && committee.secretariat == nil)
      #expect(committee.roles.allSatisfy { $0 == nil })
    }
    var recounted = world
    recounted.remember()
    #expect(
      recounted.bodies[ID(0)].memory.participating == world.bodies[ID(0)].memory.participating)
    #expect(recounted.bodies[ID(0)].memory.committees == world.bodies[ID(0)].memory.committees)
  }

  @Test func `small committees close first`() {
    var scenario = scenario()
    scenario.bodies["XX"]?.life.closureHazard = 0.1
    scenario.parameters.committeeLife.activityElasticity = 1
    for number in 1...10 {
      scenario.bodies["XX"]?.committees["XX/TC \(number)"]?.members = [
        "AAX": .participating, "ABX": .participating,
      ]
    }
    var small = 0
    var large = 0
    for replicate in 1...20 {
      let (world, log) = run(scenario, months: 12, replicate: replicate)
      for life in log.lives {
        let number = world.committees[life.committee].designation.trailingNumber ?? 0
        if number <= 10 { small += 1 } else { large += 1 }
      }
    }
    // Twelve members against two: six times the hazard.
    #expect(small > 2 * large)
  }
}
