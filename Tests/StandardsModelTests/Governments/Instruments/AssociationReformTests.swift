import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct AssociationReformTests {
  @Test func `only association standards come out faster`() {
    func national(_ strength: Double) -> NationalStandards {
      var world = LeverExample(.associationReform, strength: strength).world
      for month in 0..<24 {
        world.month = world.calendar.start + month
        var log = MonthLog()
        NationalPhase().advance(&world, draws: Draws(seed: 1, replicate: 1), log: &log)
      }
      return world.national[0]
    }
    let (with, without) = (national(1), national(0))
    #expect(
      with.stock[NationalType.association.rawValue]
        > without.stock[NationalType.association.rawValue])
    #expect(with.national == without.national && with.adopted == without.adopted)
  }
}
