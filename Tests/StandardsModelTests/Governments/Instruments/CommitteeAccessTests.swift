import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct CommitteeAccessTests {
  @Test func `members from abroad open texts and bring in what is international`() {
    let open = LeverExample(.committeeAccess, strength: 1)
    #expect(open.bite(.openness, Place.closed) == 0.5 && open.bite(.openness, Place.open) == 0)
    #expect(open.bite(.adoption, Place.ccc) == 1 && open.bite(.adoption, Place.aaa) == 0)
    let shut = LeverExample(.committeeAccess, strength: -1)
    #expect(shut.world.openness(of: ID(Place.closed)) == 0)
  }
}
