import SimulationEngine
import Testing

@testable import StandardsModel

@Suite struct BrusselsEffectTests {
  @Test func `half follow where the strict unit costs on lax sales what a second variant does`() {
    var effect = BrusselsEffect()
    effect.extraCost = 0.1
    effect.dualCost = 0.05
    #expect(abs(effect.followers(salesInStrictMarket: 0.5) - 0.5) < 1e-15)
    #expect(effect.followers(salesInStrictMarket: 0) == 0)
    #expect(effect.followers(salesInStrictMarket: 1) == 1)
    #expect(effect.followers(salesInStrictMarket: 0.8) > 0.5)
  }

  /// A second way: count the firms, drawn, whose second variant costs more.
  @Test func `the share is that of the firms for which two variants do not pay`() {
    var effect = BrusselsEffect()
    effect.spread = 0.7
    var stream = Draws(seed: 4, replicate: 1).stream(DrawPurpose(0), of: Subject("firms"))
    let count = 20_000
    let lax = effect.extraCost * 0.8
    let followers = (0..<count).count { _ in
      effect.dualCost * exponential(effect.spread * stream.normal()) >= lax
    }
    let share = effect.followers(salesInStrictMarket: 0.2)
    let deviation = (share * (1 - share) / Double(count)).squareRoot()
    #expect(abs(Double(followers) / Double(count) - share) < 4 * deviation)
  }

  /// Each of Bradford's conditions alone, the others held.
  @Test func `without any one of the five conditions nobody follows, or nothing is asked`() {
    var effect = BrusselsEffect()
    effect.worth = 0.2
    let whole = effect.followers(salesInStrictMarket: 0.3)
    #expect(whole > 0 && whole < 1)
    #expect(effect.followers(salesInStrictMarket: 0) == 0)
    func changed(_ change: (inout BrusselsEffect) -> Void) -> Double {
      var other = effect
      change(&other)
      return other.followers(salesInStrictMarket: 0.3)
    }
    #expect(changed { $0.capacity = 0 } == 0)
    #expect(changed { $0.inelasticity = 0 } == 0)
    #expect(changed { $0.dualCost = 1e-12 } == 0)
    #expect(changed { $0.extraCost = 1e-12 } == 1)
    #expect(changed { $0.capacity = 0.5 } < whole)
    #expect(changed { $0.inelasticity = 0.5 } < whole)
    #expect(changed { $0.extraCost *= 2 } < whole)
    #expect(effect.followers(salesInStrictMarket: 0.1) < whole)
    // Where nobody can leave, the rule of two variants alone.
    var captive = effect
    captive.worth = 0
    #expect(abs(changed { $0.worth = 1e12 } - captive.followers(salesInStrictMarket: 0.3)) < 1e-12)
  }

  @Test(arguments: [(0.0, 0.5), (1, 0.8413447460685429), (-1.959963984540054, 0.025)])
  func `the normal distribution function`(x: Double, share: Double) {
    #expect(abs(normalDistributionFunction(x) - share) < 1e-13)
  }
}
