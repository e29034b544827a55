import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

struct DraftingPhaseTests {
  /// Nine states of equal size in one committee that gets `proposals` a year.
  private func scenario(proposals: Double = 240) -> Scenario {
    var scenario = WorldExamples.threeStates()
    scenario.calendar.start = Month(year: 2013, month: 1)
    scenario.calendar.end = Month(year: 2018, month: 12)
    var committee = CommitteeSpecification()
    committee.secretariat = "AAA"
    scenario.world.states = [:]
    for letter in ["A", "B", "C", "D", "E", "F", "G", "H", "I"] {
      var state = StateSpecification()
      state.gdp = ["2013": 10]
      state.capital.latitude = 10
      scenario.world.states[letter + letter + letter] = state
      committee.members[letter + letter + letter] = .participating
    }
    scenario.fields = [:]
    scenario.bodies["XX"]?.committees = ["XX/TC 1": committee]
    scenario.bodies["XX"]?.proposalsPerCommittee = proposals
    scenario.parameters.drafting.background.approval = 50
    scenario.parameters.drafting.background.drafting = 10
    return scenario
  }

  private func run(_ scenario: Scenario, seed: UInt64 = 1) -> (world: World, log: MonthLog) {
    let draws = Draws(seed: seed, replicate: 1)
    var world = WorldBuilder(scenario, draws: draws).world()
    var log = MonthLog()
    for month in 0..<scenario.calendar.length {
      world.month = scenario.calendar.start + month
      DraftingPhase().advance(&world, draws: draws, log: &log)
    }
    return (world, log)
  }

  private func durations(_ log: MonthLog) -> [Int] {
    log.background.compactMap {
      if case .published(let months, _) = $0.kind { months } else { nil }
    }
  }

  @Test func `without proposals nothing happens`() {
    let (world, log) = run(scenario(proposals: 0))
    #expect(log.background.isEmpty && world.background.drafts.isEmpty)
  }

  /// 1,440 expected over six years: 4σ of a Poisson number is 152.
  @Test func `proposals arrive at their rate`() {
    let (_, log) = run(scenario())
    let proposed = log.background.count { $0.kind == .proposed }
    #expect(abs(proposed - 1440) < 152)
  }

  /// Drafting 10 months, committee draft 3 (to 2016) or 2, enquiry 3, publication 1: nobody opposes.
  @Test func `a document that everybody likes takes its clocks`() {
    let (_, log) = run(scenario())
    #expect(Set(durations(log)).isSubset(of: [16, 17]))
    #expect(!log.background.contains { $0.kind == .cancelled })
    #expect(
      !log.background.contains {
        if case .published(_, true) = $0.kind { true } else { false }
      })
  }

  @Test func `what nobody likes is rejected`() {
    var disliked = scenario()
    disliked.parameters.drafting.background.approval = -50
    let (world, log) = run(disliked)
    #expect(durations(log).isEmpty && world.background.led.allSatisfy { $0 == 0 })
    #expect(log.background.contains { $0.kind == .cancelled })
  }

  @Test func `a proposal that too few take part in is asked once more and then cancelled`() {
    var idle = scenario(proposals: 12)
    idle.bodies["XX"]?.rules = ["proposal": ["2000": .isoIECNewWorkItem(ISOIECNewWorkItem())]]
    idle.parameters.participation.experts = 0
    let (world, log) = run(idle)
    let ballots = log.background.count { $0.kind == .balloted(.proposal, passed: false) }
    let cancelled = log.background.count { $0.kind == .cancelled }
    #expect(cancelled > 20)
    // Those asked once are still under way.
    let asked = world.background.drafts.count {
      $0.ends - $0.entered == BackgroundDrafting.proposalLimit
    }
    #expect(ballots == 2 * cancelled + asked)
  }

  @Test func `the secretariat's agenda power is a share of the proposals`() {
    var powerful = scenario()
    powerful.parameters.drafting.background.agendaPower = 1
    func share(_ log: MonthLog) -> Double {
      let proposed = log.background.filter { $0.kind == .proposed }
      return Double(proposed.count { $0.proposer == ID(0) }) / Double(proposed.count)
    }
    // (1/9 + 1)/2 = 0.556 with it, 1/9 without; 4σ of a share of 1,400 is at most 0.054.
    #expect(abs(share(run(powerful).log) - 5.0 / 9) < 0.054)
    #expect(abs(share(run(scenario()).log) - 1.0 / 9) < 0.034)
  }

  @Test func `more votes against, more rounds, later documents`() {
    var contested = scenario()
    contested.parameters.drafting.background.approval = 1.2
    contested.parameters.drafting.background.rework = 6
    contested.parameters.drafting.background.improvement = 1
    let (_, log) = run(contested)
    let mean = { (values: [Int]) in Double(values.reduce(0, +)) / Double(values.count) }
    #expect(mean(durations(log)) > mean(durations(run(scenario()).log)) + 6)
    #expect(log.background.contains { $0.kind == .balloted(.committeeDraft, passed: false) })
    #expect(log.background.contains { $0.kind == .balloted(.finalDraft, passed: true) })
  }

  @Test func `after warming up a run begins with documents under way`() {
    var warm = scenario()
    warm.parameters.drafting.background.warmUp = 36
    let world = WorldExamples.world(warm)
    #expect(world.month == warm.calendar.start)
    // Little's law: 20 a month, 19 or 20 months from proposal to publication.
    #expect(abs(world.background.drafts.count - 390) < 4 * 20)
    #expect(world.background.led.reduce(0, +) > 200)
  }

  @Test func `the work of one committee moves nothing in another`() throws {
    let base = scenario(proposals: 24)
    var wider = base
    wider.bodies["XX"]?.committees["XX/TC 2"] = try #require(
      base.bodies["XX"]?.committees["XX/TC 1"])
    let (alone, beside) = (run(base).world, run(wider).world)
    let mine = beside.background.drafts.filter { $0.committee == ID(0) }
    #expect(mine.count < beside.background.drafts.count)
    #expect(mine.map(\.subject) == alone.background.drafts.map(\.subject))
    #expect(mine.map(\.ends) == alone.background.drafts.map(\.ends))
  }

  /// Whose text goes forward when the secretariat holds the pen, and what a lost ballot does to it.
  @Test func `the pen and the compromise move the text`() throws {
    func spread(_ set: (inout BackgroundParameters) -> Void) -> Double {
      var scenario = scenario()
      set(&scenario.parameters.drafting.background)
      let drafts = run(scenario).world.background.drafts.filter { $0.stage == .committeeDraft }
      let squares = drafts.map { $0.position * $0.position }
      return squares.reduce(0, +) / Double(squares.count)
    }
    // A proposer's ideal is standard normal; the setter's text is nearer to the median of nine.
    let proposers = spread { _ in }
    #expect(abs(proposers - 1) < 0.6)
    #expect(spread { $0.setter = 1 } < proposers)
  }
}
