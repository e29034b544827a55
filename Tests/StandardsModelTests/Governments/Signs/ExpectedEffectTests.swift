import SimulationEngine
import Testing

@testable import StandardsModel

/// Every lever moves what its source says, the way its source says, in at least 16 of 20 sampled worlds:
/// with the lever less without it, under the same luck.
@Suite struct ExpectedEffectTests {
  private static let worlds = 20
  private static let needed = 16
  /// So that an effect on a handful of votes or seats shows in a world at all.
  private static let replicates = 10

  private func sign(_ kind: InstrumentKind) -> Double {
    kind.expects.direction == .rises ? 1 : -1
  }

  @Test(.heavy, arguments: InstrumentKind.allCases)
  func `the sign holds in most worlds, but for the exceptions of the table`(kind: InstrumentKind) {
    let held = (1...Self.worlds).count { number in
      let trial = SignTrial(kind, in: SampledWorld(number))
      return trial.effect(replicates: Self.replicates) * sign(kind) > 0
    }
    let isException = SignExceptions.reasons.contains { $0.word == kind.word }
    #expect(
      (held >= Self.needed) != isException,
      "\(kind.word): \(kind.expects.outcome) \(kind.expects.direction) in \(held) of \(Self.worlds)"
    )
  }

  /// What a debug build has time for: two worlds together do not contradict.
  @Test(arguments: InstrumentKind.allCases)
  func `the sign is not contradicted in two worlds`(kind: InstrumentKind) {
    guard !SignExceptions.reasons.contains(where: { $0.word == kind.word }) else { return }
    let effect = [1, 2].reduce(0.0) {
      $0 + SignTrial(kind, in: SampledWorld($1)).effect(replicates: 1)
    }
    #expect(effect * sign(kind) >= 0, "\(kind.word): \(effect)")
  }

  @Test func `mutant: a lever turned round moves the other way`() {
    for kind in [InstrumentKind.procurementPreference, .subsidy, .planPriority] {
      var trial = SignTrial(kind, in: SampledWorld(3))
      trial.lever.strength *= -1
      #expect(trial.effect(replicates: 2) * sign(kind) < 0, "\(kind.word)")
    }
  }

  @Test func `every exception names a lever and says why`() {
    for exception in SignExceptions.reasons {
      #expect(InstrumentKind.allCases.contains { $0.word == exception.word })
      #expect(exception.because.count > 20)
    }
  }
}
