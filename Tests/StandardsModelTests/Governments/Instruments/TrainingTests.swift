import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct TrainingTests {
  @Test func `the partner turns up more and looks on the document more kindly`() {
    var example = LeverExample(.training, strength: 0.5)
    #expect(example.bite(.participation, Place.bbb) == 0.5)
    #expect(example.bite(.inducement, 0, Place.bbb) == 0.5)
    example.lever.project = ""
    example.lever.standard = ""
    #expect(example.world.policy.touched == [.participation, .favour])
  }

  @Test func `whoever has been trained on a standard finds it easier to use`() {
    let example = LeverExample(.training, strength: 0.5)
    #expect(example.bite(.fit, Place.bbb, Place.closed) == 0.5)
    #expect(example.bite(.fit, Place.ccc, Place.closed) == 0)
    #expect(example.gain(of: Place.closed, in: Place.bbb) > 0)
  }
}
