import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct ReviewTests {
  @Test func `standards go, adopted ones half as often`() {
    var world = LeverExample(.review, strength: 1).world
    var log = MonthLog()
    for month in 0..<12 {
      world.month = world.calendar.start + month
      NationalPhase().advance(&world, draws: Draws(seed: 2, replicate: 1), log: &log)
    }
    let own = world.national[0]
    let withdrawn = own.months.reduce(0) { $0 + $1.withdrawn }
    #expect(withdrawn > 60 && own.national < 200)
    #expect((own.adoptedShare ?? 0) > 0.3)
  }
}
