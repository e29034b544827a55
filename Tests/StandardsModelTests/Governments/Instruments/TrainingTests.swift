import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct TrainingTests {
  @Test func `the partner turns up more and looks on the document more kindly`() {
    var example = LeverExample(.training, strength: 0.5)
    #expect(example.bite(.participation, Place.bbb) == 0.5)
    #expect(example.bite(.inducement, 0, Place.bbb) == 0.5)
    example.lever.project = ""
    #expect(example.world.policy.touched == [.participation])
  }
}
