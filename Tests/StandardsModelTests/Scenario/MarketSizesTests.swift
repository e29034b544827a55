import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

struct MarketSizesTests {
  private func sizes(tail: Double, firms: Int, seed: UInt64 = 1) throws -> [Float] {
    var scenario = WorldExamples.threeStates()
    scenario.fields["field"]?.sizeTail = tail
    scenario.fields["field"]?.firms = firms
    let world = WorldBuilder(scenario, draws: Draws(seed: seed, replicate: 1)).world()
    return try #require(world.onlyField).sizes
  }

  /// P(size > x) = x^(−α): of 20,000 firms the share above 2 and above 10, within 4 standard errors of a
  /// share. The mutant with tail 1/α misses both by more than ten.
  @Test(arguments: [1.1, 2.0])
  func `sizes follow Pareto's law`(tail: Double) throws {
    let sizes = try sizes(tail: tail, firms: 20_000)
    #expect(sizes.allSatisfy { $0 >= 1 })
    for (limit, power) in [(Float(2), 0.6931471805599453), (10, 2.302585092994046)] {
      let expected = exponential(-tail * power)
      let share = Double(sizes.count { $0 > limit }) / 20_000
      let error = (expected * (1 - expected) / 20_000).squareRoot()
      #expect(abs(share - expected) < 4 * error)
      let mutant = exponential(-power / tail)
      #expect(abs(share - mutant) > 10 * error)
    }
  }

  @Test func `a firm that is appended leaves the others' sizes`() throws {
    let few = try sizes(tail: 1.1, firms: 5000)
    let more = try sizes(tail: 1.1, firms: 5001)
    #expect(Array(more.prefix(5000)) == few)
  }

  @Test func `sizes are finite at the ends of the unit interval and for any tail`() {
    for tail in [1e-9, 0.5, 1.1, 1e9] {
      for bits in [UInt64.min, .max] {
        let size = MarketBuilder.size(uniform: Samplers.uniform(bits), tail: tail)
        #expect(size.isFinite && size >= 1)
      }
    }
  }
}
