import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct EverydayYearTests {
  private static let draws = Draws(seed: 1, replicate: 1)

  private static func world() -> World {
    var scenario = WorldExamples.threeStates()
    scenario.bodies["XX"]?.proposalsPerCommittee = 240
    scenario.parameters.drafting.background.approval = 50
    scenario.parameters.drafting.background.warmUp = 60
    return WorldBuilder(scenario, draws: draws).world()
  }

  @Test func `counts are those of the phases' own months`() {
    var world = Self.world()
    let start = world
    let year = EverydayYear(&world, draws: Self.draws)
    var log = MonthLog()
    var other = start
    for month in 0..<EverydayYear.months {
      other.month = start.month + month
      DraftingPhase().advance(&other, draws: Self.draws, log: &log)
    }
    #expect(year.proposed == log.background.count { $0.kind == .proposed })
    #expect(year.proposed > 0)
    #expect(year.votes == other.background.votes - start.background.votes)
    #expect(year.votes > year.ballots)
    #expect(EverydayYear.fingerprint(of: world) == EverydayYear.fingerprint(of: other))
  }

  @Test func `the fingerprint sees a role, a seat and a document's text`() {
    let world = Self.world()
    let before = EverydayYear.fingerprint(of: world)
    var role = world
    role.setRole(nil, of: ID(0), in: ID(0))
    var seat = world
    seat.committees[ID(0)].secretariat = ID(2)
    var text = world
    text.background.drafts[0].position += 1e-9
    for other in [role, seat, text] { #expect(EverydayYear.fingerprint(of: other) != before) }
  }
}
