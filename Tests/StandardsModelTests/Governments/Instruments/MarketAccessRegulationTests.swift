import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct MarketAccessRegulationTests {
  @Test func `a large market is followed abroad, a small one less`() {
    func followed(by regulator: String) -> Double {
      var example = LeverExample(.marketAccessRegulation, strength: 1)
      example.lever.state = regulator
      return example.bite(.government, Place.bbb, Place.closed)
    }
    #expect(followed(by: "AAA") > followed(by: "CCC"))
    #expect(followed(by: "CCC") > 0 && followed(by: "AAA") < 1)
    var alone = LeverExample(.marketAccessRegulation, strength: 1)
    alone.lever.state = "AAA"
    var joint = alone
    joint.scenario.instruments["other"] = LeverExample(.marketAccessRegulation, strength: 1).lever
    // Two states with one rule are one market, and larger than either.
    #expect(
      joint.bite(.government, Place.bbb, Place.closed)
        > alone.bite(.government, Place.bbb, Place.closed))
    #expect(joint.bite(.government, Place.ccc, Place.closed) == 0)
    let example = LeverExample(.marketAccessRegulation, strength: 2)
    #expect(example.bite(.obligation, Place.ccc, Place.closed) == 2)
    #expect(example.gain(of: Place.closed, in: Place.ccc) > 0)
  }
}
