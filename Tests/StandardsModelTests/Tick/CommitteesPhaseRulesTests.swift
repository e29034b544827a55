import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

/// What decides at each stage, through the phase itself.
struct CommitteesPhaseRulesTests {
  /// One committee with `p` participating and `o` observing members who vote alike and independently.
  private func scenario(p: Int, o: Int, projects: Int) -> Scenario {
    var scenario = WorldExamples.threeStates()
    scenario.world.states = [:]
    var committee = CommitteeSpecification()
    let letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"]
    for number in 0..<(p + o) {
      var state = StateSpecification()
      state.gdp = ["2003": 10]
      let code = "X" + letters[number / 10] + letters[number % 10]
      scenario.world.states[code] = state
      committee.members[code] = number < p ? .participating : .observing
    }
    scenario.bodies["XX"]?.committees = ["XX/TC 1": committee]
    scenario.fields["field"]?.firms = 10
    scenario.parameters.participation.observingMembers = 1
    for number in 0..<projects {
      scenario.bodies["XX"]?.projects["P\(number)"] =
        WorldExamples.project(of: "Open", submitted: scenario.calendar.start)
    }
    return scenario
  }

  /// The first ballot of every project.
  private func ballots(_ scenario: Scenario) -> [Ballot] {
    let draws = Draws(seed: 71, replicate: 1)
    var world = WorldBuilder(scenario, draws: draws).world()
    var log = MonthLog()
    for month in 0..<8 where log.ballots.isEmpty {
      world.month = scenario.calendar.start + month
      CommitteesPhase().advance(&world, draws: draws, log: &log)
    }
    return log.ballots
  }

  /// Probability that `condition` holds of the P-members' and the others' votes, where each is yes
  /// with probability 4/5 and otherwise no.
  private func exact(p: Int, o: Int, _ condition: (_ no: Int, _ otherNo: Int) -> Bool) -> Double {
    func binomial(_ count: Int, _ chosen: Int) -> Double {
      (0..<chosen).reduce(1.0) { $0 * Double(count - $1) / Double($1 + 1) * 0.2 }
        * (0..<(count - chosen)).reduce(1.0) { value, _ in value * 0.8 }
    }
    var sum = 0.0
    for no in 0...p {
      for otherNo in 0...o where condition(no, otherNo) {
        sum += binomial(p, no) * binomial(o, otherNo)
      }
    }
    return sum
  }

  private func approvals(_ ballots: [Ballot]) -> Double {
    Double(ballots.count { $0.verdict.passed }) / Double(ballots.count)
  }

  /// ISO-1: weights zero, so P(yes) = L(U) = 4/5 at a zone of indifference of zero. The worked example
  /// of models.md §7.1 for ten P-members is 0.6777995264.
  @Test func `ten P-members approve as often as the exact sum says`() {
    var alike = scenario(p: 10, o: 0, projects: 2000)
    alike.parameters.voting.approval = naturalLogarithm(4)
    alike.parameters.voting.abstention = 0
    let expected = exact(p: 10, o: 0) { no, _ in 4 * no <= 10 }
    #expect(abs(expected - 0.6777995264) < 1e-10)
    // 4σ of a share of 2,000.
    #expect(abs(approvals(ballots(alike)) - expected) < 0.042)
  }

  /// With many O-members and few P-members the first condition decides, so that a rule without it
  /// would be found out.
  @Test func `both conditions of the enquiry are felt`() {
    var alike = scenario(p: 5, o: 25, projects: 1500)
    alike.parameters.voting.approval = naturalLogarithm(4)
    alike.parameters.voting.abstention = 0
    let both = exact(p: 5, o: 25) { no, other in
      3 * (5 - no) >= 2 * 5 && 4 * (no + other) <= 30
    }
    let withoutFirst = exact(p: 5, o: 25) { no, other in 4 * (no + other) <= 30 }
    let seen = ballots(alike)
    #expect(abs(approvals(seen) - both) < 0.052)
    #expect(abs(approvals(seen) - withoutFirst) > 0.052)
    let mutant = seen.count { 4 * $0.tally.all.no <= $0.tally.all.cast }
    #expect(abs(Double(mutant) / Double(seen.count) - both) > 0.052)
  }

  @Test func `a stage has the rule of its year, others the body's`() {
    let body = WorldExamples.world(dated).bodies[ID(0)]
    let rule = { (stage: Stage, year: Int) in body.rule(of: stage, at: Month(year: year, month: 7))
    }
    #expect(rule(.proposal, 2009) == .isoIECEnquiry(ISOIECEnquiry()))
    #expect(rule(.proposal, 2010) == .simpleMajority(SimpleMajority()))
    #expect(rule(.proposal, 2016) == .isoIECNewWorkItem(ISOIECNewWorkItem()))
    #expect(rule(.enquiry, 2016) == .isoIECEnquiry(ISOIECEnquiry()))
  }

  private var dated: Scenario {
    var scenario = WorldExamples.threeStates()
    scenario.bodies["XX"]?.rules = [
      "proposal": [
        "2016": .isoIECNewWorkItem(ISOIECNewWorkItem()), "2010": .simpleMajority(SimpleMajority()),
      ]
    ]
    return scenario
  }

  private func mainTrack(p: Int, o: Int) -> Scenario {
    var scenario = scenario(p: p, o: o, projects: 1)
    scenario.bodies["XX"]?.projects["P0"]?.procedure = .isoMainTrack
    scenario.bodies["XX"]?.rules = [
      "proposal": ["1990": .isoIECNewWorkItem(ISOIECNewWorkItem())],
      "committee-draft": ["1990": .isoIECCommitteeDraft(ISOIECCommitteeDraft())],
    ]
    scenario.calendar.end = Month(year: 2010, month: 12)
    scenario.parameters.voting.approval = 50
    return scenario
  }

  private func run(_ scenario: Scenario) -> (World, [Ballot]) {
    let draws = Draws(seed: 1, replicate: 1)
    var world = WorldBuilder(scenario, draws: draws).world()
    var log = MonthLog()
    for month in 0..<scenario.calendar.length {
      world.month = scenario.calendar.start + month
      CommitteesPhase().advance(&world, draws: draws, log: &log)
    }
    return (world, log.ballots)
  }

  @Test func `only participating members vote on proposals and committee drafts`() {
    let (world, ballots) = run(mainTrack(p: 6, o: 4))
    let all = ballots.map { ($0.stage, $0.tally.all.returned, $0.tally.members) }
    #expect(all.map(\.0) == [.proposal, .committeeDraft, .enquiry])
    #expect(all.map(\.1) == [6, 6, 10] && all.map(\.2) == [6, 6, 10])
    #expect(world.projects[ID(0)].outcome == "published")
  }

  @Test func `a proposal needs members that name experts`() {
    var idle = mainTrack(p: 6, o: 0)
    idle.parameters.participation.experts = 0
    let (world, ballots) = run(idle)
    #expect(ballots.map(\.verdict) == [.failed(condition: ISOIECNewWorkItem.participation)])
    #expect(world.projects[ID(0)].outcome == "cancelled")
  }

  @Test(arguments: [1, 2, 4])
  func `a stage that loses its last ballot ends the project`(limit: Int) {
    var stuck = mainTrack(p: 6, o: 0)
    stuck.bodies["XX"]?.rules["proposal"] = ["1990": .weightedMajority(WeightedMajority(quota: 1))]
    stuck.bodies["XX"]?.rules["committee-draft"] = [
      "1990": .weightedMajority(WeightedMajority(quota: 7))
    ]
    stuck.parameters.drafting.ballots = limit
    let (world, ballots) = run(stuck)
    #expect(ballots.count { $0.stage == .committeeDraft } == limit)
    #expect(world.projects[ID(0)].outcome == "cancelled")
  }
}
