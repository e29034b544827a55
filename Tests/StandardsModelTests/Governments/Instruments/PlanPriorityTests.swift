import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct PlanPriorityTests {
  @Test func `own innovation grows in the field`() {
    var world = LeverExample(.planPriority, strength: 0.03).world
    var log = MonthLog()
    CapabilityPhase().advance(&world, draws: Draws(seed: 1, replicate: 1), log: &log)
    #expect(world.fields[ID(0)].capabilities[1].effort == 0.03)
    #expect(world.fields[ID(0)].capabilities[0].effort == 0)
  }
}
