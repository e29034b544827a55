import SimulationEngine
import Testing

@testable import StandardsModel

/// Every lever moves what its source says, the way its source says, in most worlds.
@Suite struct ExpectedEffectTests {
  @Test(arguments: InstrumentKind.allCases)
  func probe(kind: InstrumentKind) {
    var effects: [Double] = []
    for number in 1...20 {
      effects.append(SignTrial(kind, in: SampledWorld(number)).effect(replicates: 4))
    }
    let sign = kind.expects.direction == .rises ? 1.0 : -1
    print(
      "SIGN", kind.word, kind.expects.direction.rawValue, kind.expects.outcome.rawValue,
      effects.count { $0 * sign > 0 }, effects.count { $0 * sign < 0 },
      effects.map { significant($0, digits: 3) })
  }
}
