import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct ForumPhaseTests {
  /// CCC has `Paper` to submit in February 2003 and may choose.
  private func world(
    in month: Int = 2, _ change: (inout Scenario) -> Void = { _ in }
  ) -> World {
    var scenario = LeverExample(.mandate, strength: 0).scenario
    scenario.bodies["XX"]?.projects["Paper"]?.forum = .chosen
    change(&scenario)
    var world = WorldExamples.world(scenario)
    world.month = Month(year: 2003, month: month)
    return world
  }

  private func decisions(_ world: World, replicate: Int = 1) -> [ForumDecision] {
    ForumPhase().decide(in: world, drawing: Draws(seed: 8, replicate: replicate))
  }

  @Test func `only whoever may choose decides, in the month of submission and not before`() {
    #expect(decisions(world(in: 1)).isEmpty)
    let decided = decisions(world())
    #expect(decided.map(\.proposer) == [ID(Place.ccc)])
    let fixed = world { $0.bodies["XX"]?.projects["Paper"]?.forum = .fixed }
    #expect(decisions(fixed).isEmpty)
    var gone = world()
    gone.projects[decided[0].project].standing = .published(gone.month)
    #expect(decisions(gone).isEmpty)
  }

  /// The ways are drawn as often as the forecast's logit has it.
  @Test func `choices come as often as their probabilities`() {
    let world = world {
      $0.parameters.forum.temperature = 0.3
      $0.parameters.voting.approval = 2
    }
    let count = 400
    var chosen: [Forum: Int] = [:]
    var expected: [Forum: Double] = [:]
    for replicate in 1...count {
      for decision in decisions(world, replicate: replicate) {
        chosen[decision.chosen, default: 0] += 1
        for (prospect, probability) in zip(
          decision.choice.prospects, decision.choice.probabilities)
        {
          expected[prospect.forum, default: 0] += probability
        }
      }
    }
    #expect(expected.count == 3)
    for (forum, mean) in expected {
      let share = mean / Double(count)
      let deviation = (Double(count) * share * (1 - share)).squareRoot()
      #expect(share > 0.05 && abs(Double(chosen[forum] ?? 0) - mean) < 4 * deviation)
    }
  }

  private func applied(_ forum: Forum, _ world: World) -> (World, MonthLog) {
    var (world, log) = (world, MonthLog())
    let decided = decisions(world)[0]
    ForumPhase().apply(
      [
        ForumDecision(
          project: decided.project, proposer: decided.proposer, chosen: forum,
          choice: decided.choice)
      ], to: &world, log: &log)
    return (world, log)
  }

  @Test func `to market it leaves the body, to government it becomes a lever`() {
    let start = world()
    let (market, log) = applied(.market, start)
    #expect(market.projects[ID(0)].mode == .market && log.forumDecisions.count == 1)
    #expect(market.instruments.count == start.instruments.count)
    let (government, _) = applied(.government, start)
    #expect(government.projects[ID(0)].mode == .government)
    let decree = government.instruments.elements.last
    #expect(decree?.specification.kind == .mandate && decree?.state == ID(Place.ccc))
    #expect(decree?.specification.from == start.month + start.parameters.forum.governmentMonths)
  }

  @Test func `another body takes it with its committee and procedure, its own changes nothing`() {
    let start = world {
      var committee = CommitteeSpecification()
      committee.secretariat = "BBB"
      committee.members = ["AAA": .participating, "CCC": .participating]
      var other = BodySpecification()
      other.committees = ["YY/TC 9": committee]
      $0.bodies["YY"] = other
      var way = ForumAlternative()
      way.committee = "YY/TC 9"
      way.procedure = .isoMainTrack
      $0.bodies["XX"]?.projects["Paper"]?.alternatives = ["YY": way]
    }
    let (moved, _) = applied(.body(ID(1)), start)
    #expect(moved.projects[ID(0)].body == ID(1))
    #expect(moved.committees[moved.projects[ID(0)].committee].designation == "YY/TC 9")
    let procedures = [moved, start].map { $0.projects[ID(0)].procedure.stages }
    #expect(procedures[0] != procedures[1])
    let (stayed, _) = applied(.body(ID(0)), start)
    #expect(stayed.projects[ID(0)].body == ID(0))
    #expect(stayed.projects[ID(0)].standing == .announced)
  }
}
