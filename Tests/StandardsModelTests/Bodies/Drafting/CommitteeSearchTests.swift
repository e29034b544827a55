import SimulationEngine
import Testing

@testable import StandardsModel

/// SEARCH-1: models.md §6.2.
struct CommitteeSearchTests {
  @Test(arguments: [
    (0.95, 1, 1, 0.723947, 3.6225), (0.95, 3, 2, 0.575818, 2.5830),
    (0.95, 3, 3, 0.517005, 8.8751), (0.95, 5, 4, 0.514116, 5.8702),
    (0.95, 5, 5, 0.408182, 13.7739), (0.95, 9, 6, 0.502496, 4.0158),
    (0.95, 30, 20, 0.435081, 5.7482), (0.95, 30, 30, 0.129409, 63.9107),
    (0.99, 9, 6, 0.591256, 9.1389), (0.99, 30, 20, 0.497379, 19.0943),
  ])
  func `thresholds and rounds`(
    patience: Double, members: Int, quota: Int, threshold: Double, rounds: Double
  ) {
    let search = CommitteeSearch(members: members, quota: quota, patience: patience)
    #expect(abs(search.threshold - threshold) < 6e-7)
    #expect(abs(search.meanRounds - rounds) < 6e-5)
  }

  @Test func `alone, the threshold has a closed form`() {
    for patience in [0.5, 0.9, 0.99] {
      let search = CommitteeSearch(members: 1, quota: 1, patience: patience)
      #expect(
        abs(search.threshold - (1 - (1 - patience * patience).squareRoot()) / patience) < 1e-12)
    }
  }

  private let search = CommitteeSearch(members: 5, quota: 4, patience: 0.95)

  private func meanRounds(_ search: CommitteeSearch, threshold: Double) -> Double {
    var stream = Draws(seed: 62, replicate: 1).stream(DrawPurpose(4091), of: Subject("rounds"))
    var sum = 0
    for _ in 0..<10_000 { sum += search.rounds(threshold: threshold, drawing: &stream) }
    return Double(sum) / 10_000
  }

  /// Geometric: standard deviation √(1 − P)/P = 5.35, 4σ of the mean of 10,000 is 0.214.
  @Test func `drawn rounds are geometric`() {
    #expect(abs(meanRounds(search, threshold: search.threshold) - 5.8702) < 0.214)
  }

  @Test func `more than the quota instead of at least is told apart`() {
    let mutant = CommitteeSearch(members: 5, quota: 5, patience: 0.95)
    #expect(abs(meanRounds(mutant, threshold: search.threshold) - 5.8702) > 0.214)
  }

  /// A committee that discounts once more, before its first round, values going on at δ·z and is less
  /// picky.
  @Test func `discounting the first round is told apart`() {
    let mutant = search.threshold * search.patience
    #expect(abs(mutant - 0.514116) > 1e-3)
    #expect(abs(meanRounds(search, threshold: mutant) - 5.8702) > 0.214)
  }

  /// At patience 0.95 and thirty members, by a factor of eleven.
  @Test func `unanimity takes far longer than two thirds`() {
    let twoThirds = CommitteeSearch(members: 30, quota: 20, patience: 0.95).meanRounds
    let unanimity = CommitteeSearch(members: 30, quota: 30, patience: 0.95).meanRounds
    #expect(abs(unanimity / twoThirds - 11.12) < 0.01)
  }
}
