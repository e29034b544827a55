import Testing

@testable import StandardsModel

/// FJ-1 of the oracles: three members.
@Suite struct FriedkinJohnsenTests {
  let weights = [0.5, 0.3, 0.2, 0.2, 0.6, 0.2, 0.1, 0.4, 0.5]
  let initial = [0, 0.5, 1.0]

  @Test func `FJ-1 the opinions that stand`() {
    let settled = FriedkinJohnsen.settled(
      initial: initial, susceptibility: [0.8, 0.5, 0.9], weights: weights)
    for (opinion, expected) in zip(settled, [0.34231201, 0.48540965, 0.55555556]) {
      #expect(abs(opinion - expected) < 1e-8)
    }
  }

  @Test func `nobody who does not listen moves`() {
    #expect(
      FriedkinJohnsen.settled(initial: initial, susceptibility: [0, 0, 0], weights: weights)
        == initial)
  }

  @Test func `the more all listen, the nearer to consensus`() {
    // DeGroot's consensus of these weights is 0.5204081633.
    let settled = FriedkinJohnsen.settled(
      initial: initial, susceptibility: [0.9999, 0.9999, 0.9999], weights: weights)
    let spread = settled.max()! - settled.min()!
    #expect(spread < 0.01)
    #expect(settled.allSatisfy { abs($0 - 0.5204081633) < 0.01 })
  }

  /// The mutant that listens to columns instead of rows gives other numbers.
  @Test func `mutant: transposed weights are seen`() {
    let transposed = (0..<9).map { weights[$0 % 3 * 3 + $0 / 3] }
    let settled = FriedkinJohnsen.settled(
      initial: initial, susceptibility: [0.8, 0.5, 0.9], weights: transposed)
    #expect(abs(settled[0] - 0.34231201) > 1e-3)
  }
}
