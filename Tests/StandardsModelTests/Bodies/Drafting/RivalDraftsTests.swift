import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

struct RivalDraftsTests {
  /// Two rivals on the main track of one committee that likes both.
  private func scenario(royalty: Double) -> Scenario {
    var scenario = WorldExamples.threeStates()
    scenario.calendar.start = Month(year: 2003, month: 1)
    scenario.calendar.end = Month(year: 2042, month: 12)
    for standard in ["Open", "Closed"] {
      var project = WorldExamples.project(of: standard, submitted: scenario.calendar.start)
      project.procedure = .isoMainTrack
      scenario.bodies["XX"]?.projects[standard] = project
      scenario.fields["field"]?.standards[standard]?.royalty = royalty
    }
    scenario.fields["field"]?.firms = 5
    scenario.parameters.voting.approval = 50
    scenario.parameters.drafting.rivalDrafts = .warOfAttrition
    scenario.parameters.drafting.vestedInterest = 1
    scenario.parameters.drafting.discountRate = 0.25
    return scenario
  }

  /// Months until one draft conceded, nil where none did, and the world at the end.
  private func run(_ scenario: Scenario, seed: UInt64) -> (concession: Int?, world: World) {
    let draws = Draws(seed: seed, replicate: 1)
    var world = WorldBuilder(scenario, draws: draws).world()
    world.month = scenario.calendar.start
    var log = MonthLog()
    for month in 0..<scenario.calendar.length {
      world.month = scenario.calendar.start + month
      CommitteesPhase().advance(&world, draws: draws, log: &log)
      if world.projects.allSatisfy({ $0.outcome == "published" || $0.outcome == "cancelled" }) {
        break
      }
    }
    let ends = world.projects.compactMap { project -> Month? in
      if case .cancelled(let month) = project.standing { month } else { nil }
    }
    return (ends.first.map { $0 - scenario.calendar.start }, world)
  }

  @Test func `side by side both are published`() {
    var parallel = scenario(royalty: 1)
    parallel.parameters.drafting.rivalDrafts = .sideBySide
    #expect(run(parallel, seed: 1).world.projects.allSatisfy { $0.outcome == "published" })
  }

  @Test func `in a war of attrition one concedes and the other is published`() {
    for seed in 1...5 as ClosedRange<UInt64> {
      let outcomes = run(scenario(royalty: 0.5), seed: seed).world.projects.map(\.outcome)
      #expect(outcomes.sorted() == ["cancelled", "published"])
    }
  }

  /// Same luck: the wait is v/r·(−ln(1 − q²)) after three months of proposal, in whole months.
  @Test func `delay grows in proportion to the royalties at stake`() throws {
    for seed in 1...5 as ClosedRange<UInt64> {
      let waits = try [0, 1, 2].map {
        Double(try #require(run(scenario(royalty: $0), seed: seed).concession)) - 3
      }
      #expect(abs(waits[0]) <= 1)
      #expect(abs(waits[2] - 2 * waits[1]) <= 3)
    }
  }

  /// The phase's mean wait is the contest's: 12·0.2274·v/r = 10.9 months at v = 1, r = 0.25. Its standard
  /// deviation is about that of T, 0.35·48 = 17 months: 4σ over 200 runs is 4.8, with half a month for
  /// the rounding up to whole months.
  @Test func `the mean wait is that of the equilibrium`() {
    let seeds = 1...200 as ClosedRange<UInt64>
    let waits = seeds.compactMap { run(scenario(royalty: 1), seed: $0).concession }
    let mean = Double(waits.reduce(0, +)) / Double(waits.count) - 3
    let theory = 12 * WarOfAttrition(vestedInterest: 1, discountRate: 0.25).meanDelay
    #expect(waits.count == 200)
    #expect(abs(mean - 0.5 - theory) < 4.8)
  }
}
