import SimulationEngine
import Testing

@testable import StandardsModel

/// WOA-1: models.md §6.3.
struct WarOfAttritionTests {
  struct Row: Sendable {
    let vestedInterest: Double
    let discount: Double
    let quality: Double
    let delay: Double
  }

  @Test(arguments: [
    Row(vestedInterest: 0.25, discount: 0.94803837, quality: 0.62429942, delay: 0.05685282),
    Row(vestedInterest: 0.5, discount: 0.90412966, quality: 0.58904862, delay: 0.11370564),
    Row(vestedInterest: 1, discount: 0.83333333, quality: 0.53333333, delay: 0.22741128),
    Row(vestedInterest: 2, discount: 0.73333333, quality: 0.45714286, delay: 0.45482256),
    Row(vestedInterest: 4, discount: 0.61269841, quality: 0.36940837, delay: 0.90964511),
  ])
  func `the closed forms are those of the equilibrium`(row: Row) {
    let contest = WarOfAttrition(vestedInterest: row.vestedInterest, discountRate: 1)
    // The table has eight digits.
    #expect(abs(contest.meanDiscount - row.discount) < 6e-9)
    #expect(abs(contest.meanDiscountedQuality - row.quality) < 6e-9)
    #expect(abs(contest.meanDelay - row.delay) < 6e-9)
  }

  @Test func `with equal rents and value the fractions are exact`() {
    let contest = WarOfAttrition(vestedInterest: 1, discountRate: 0.5)
    #expect(abs(contest.meanDiscount - 5.0 / 6) < 1e-13)
    #expect(abs(contest.meanDiscountedQuality - 8.0 / 15) < 1e-13)
    #expect(abs(contest.meanDelay * 0.5 - 0.2274112778) < 1e-10)
  }

  @Test func `choosing at random is better only where much is at stake`() {
    #expect(abs(WarOfAttrition.crossover - 1.38175026) < 5e-9)
  }

  @Test func `delay is linear in the rents and falls with impatience`() {
    let one = WarOfAttrition(vestedInterest: 1, discountRate: 1)
    let three = WarOfAttrition(vestedInterest: 3, discountRate: 2)
    #expect(
      abs(three.concessionTime(quality: 0.4) - 1.5 * one.concessionTime(quality: 0.4)) < 1e-14)
    #expect(WarOfAttrition(vestedInterest: 0, discountRate: 1).concessionTime(quality: 0.9) == 0)
  }

  /// Means over drawn pairs: of e^(−T), and of the adopted quality.
  private func means(
    pairs: Int, concession: (WarOfAttrition, Double, Double) -> WarOfAttrition.Concession
  ) -> (discount: Double, welfare: Double, delay: Double) {
    let contest = WarOfAttrition(vestedInterest: 1, discountRate: 1)
    var stream = Draws(seed: 63, replicate: 1).stream(DrawPurpose(4092), of: Subject("pairs"))
    var sums = (discount: 0.0, welfare: 0.0, delay: 0.0)
    for _ in 0..<pairs {
      let (first, second) = (stream.uniform(), stream.uniform())
      let end = concession(contest, first, second)
      let discount = exponential(-end.time)
      sums.discount += discount
      sums.welfare += discount * (end.firstConcedes ? second : first)
      sums.delay += end.time
    }
    let count = Double(pairs)
    return (sums.discount / count, sums.welfare / count, sums.delay / count)
  }

  /// 20,000 pairs. For v = 1, e^(−T) = 1 − min(q)²: its variance is E[min⁴] − E[min²]² = 1/15 − 1/36
  /// = 0.0389, so 4σ of the mean is 0.0056; that of the adopted quality times it is below 0.25², 4σ
  /// below 0.0071; T has a standard deviation of about 0.35, 4σ 0.010.
  @Test func `drawn contests agree, and the better draft is adopted`() {
    let drawn = means(pairs: 20_000) { $0.concession($1, $2) }
    #expect(abs(drawn.discount - 5.0 / 6) < 0.0056)
    #expect(abs(drawn.welfare - 8.0 / 15) < 0.0071)
    #expect(abs(drawn.delay - 0.2274112778) < 0.010)
  }

  @Test func `a contest in which the better draft concedes is told apart`() {
    let mutant = means(pairs: 20_000) { contest, first, second in
      WarOfAttrition.Concession(
        firstConcedes: first >= second,
        time: contest.concession(first, second).time)
    }
    // Same delay, but the worse draft is adopted: E[min·(1 − min²)] = 1/3 − 1/10.
    #expect(abs(mutant.discount - 5.0 / 6) < 0.0056)
    #expect(abs(mutant.welfare - 8.0 / 15) > 0.2)
  }

  /// Holding out a little longer or shorter than the rivals' rule does not pay: the gain from a time s
  /// against a rival drawn from the equilibrium, on a grid of rivals.
  @Test(arguments: [0.2, 0.5, 0.8])
  func `nobody gains by holding out for another time`(quality: Double) {
    let contest = WarOfAttrition(vestedInterest: 1, discountRate: 1)
    func value(actingAs type: Double) -> Double {
      let time = contest.concessionTime(quality: type)
      let steps = 20_000
      return (0..<steps).reduce(0.0) { sum, step in
        let rival = (Double(step) + 0.5) / Double(steps)
        let rivalTime = contest.concessionTime(quality: rival)
        // Winner gets (1 + v)·q of its own, who concedes the rival's quality.
        return sum
          + (rivalTime < time
            ? 2 * quality * exponential(-rivalTime) : rival * exponential(-time))
      } / Double(steps)
    }
    let best = value(actingAs: quality)
    for type in stride(from: 0.05, through: 0.95, by: 0.1) where abs(type - quality) > 0.04 {
      #expect(value(actingAs: type) < best)
    }
  }
}
