import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct TalentTests {
  @Test func `more is learnt, in every field`() {
    func gap(_ strength: Double) -> Double {
      var world = LeverExample(.talent, strength: strength).world
      var log = MonthLog()
      for _ in 0..<12 {
        CapabilityPhase().advance(&world, draws: Draws(seed: 1, replicate: 1), log: &log)
      }
      return world.fields[ID(0)].gap(of: ID(Place.ccc)) ?? 0
    }
    #expect(gap(0.5) < gap(0))
    #expect(LeverExample(.talent, strength: 0.5).bite(.absorption, Place.ccc) == 0.5)
  }
}
