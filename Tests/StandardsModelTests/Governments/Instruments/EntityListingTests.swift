import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct EntityListingTests {
  @Test func `both sides stay away, and less is learnt`() {
    let example = LeverExample(.entityListing, strength: 0.5)
    #expect(example.bite(.participation, Place.ccc) == -0.5)
    #expect(example.bite(.participation, Place.aaa) == -0.5)
    #expect(example.bite(.participation, Place.bbb) == 0)
    #expect(example.bite(.spillover, Place.ccc, Place.aaa) == -0.5)
  }

  @Test func `of a ballot that everybody else avoids one vote remains`() {
    var example = LeverExample(.entityListing, strength: 50)
    example.scenario.calendar.end = Month(year: 2003, month: 12)
    var world = example.world
    var votes = 0
    for month in 0..<12 {
      world.month = example.scenario.calendar.start + month
      let log = Timetable.advance(&world, draws: Draws(seed: 2, replicate: 1))
      if let ballot = log.ballots.first {
        votes = ballot.votes.count
        #expect(ballot.votes.allSatisfy { $0.member == ID(Place.bbb) })
        break
      }
    }
    #expect(votes == 1)
  }
}
