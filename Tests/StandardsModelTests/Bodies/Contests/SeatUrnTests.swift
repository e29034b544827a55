import SimulationEngine
import Testing

@testable import StandardsModel

/// SEC-1, on the urn that the phase itself uses.
@Suite struct SeatUrnTests {
  static let merit = [0.3, 0.2, 0.5]
  static let states: [ID<State>] = [ID(0), ID(1), ID(2)]

  /// How a refill can go wrong.
  enum Mutant: CaseIterable {
    case countsBeforeRemoval, unnormalisedMerit
  }

  /// Probabilities of the next holder after state 0 has left one of (80, 10, 10) seats.
  private func probabilities(_ mutant: Mutant?) -> [Double] {
    var urn = SeatUrn(seats: [80, 10, 10], meritWeight: 5)
    if mutant != .countsBeforeRemoval { urn.vacate(ID(0)) }
    let merit =
      mutant == .unnormalisedMerit ? Self.merit.map { $0 * 3 } : Self.merit
    let weights = urn.weights(of: Self.states, merit: merit)
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }

  @Test func `a vacancy is refilled by (n′ + θw)/(N − 1 + θ)`() {
    let expected = [80.5 / 104, 11.0 / 104, 12.5 / 104]
    #expect(zip(probabilities(nil), expected).allSatisfy { abs($0 - $1) < 1e-15 })
  }

  @Test(arguments: Mutant.allCases)
  func `counting before the vacancy, or merit that does not sum to one, would show`(
    mutant: Mutant
  ) {
    let right = probabilities(nil)
    #expect(zip(probabilities(mutant), right).contains { abs($0 - $1) > 1e-4 })
  }

  /// All six ways to share two seats among three: the law of one refill must leave the
  /// Dirichlet-multinomial as it is, and λ = 1 − θ/(N(N − 1 + θ)) must be the rate of the mean.
  @Test func `the Dirichlet-multinomial law is stationary`() {
    let theta = 5.0
    var allocations: [[Int]] = []
    for first in 0...2 {
      for second in 0...(2 - first) { allocations.append([first, second, 2 - first - second]) }
    }
    func rising(_ x: Double, _ n: Int) -> Double { (0..<n).reduce(1) { $0 * (x + Double($1)) } }
    let factorial = [1.0, 1.0, 2.0]
    let law = allocations.map { seats in
      seats.indices.reduce(2 / rising(theta, 2)) {
        $0 * rising(theta * Self.merit[$1], seats[$1]) / factorial[seats[$1]]
      }
    }
    #expect(abs(law.reduce(0, +) - 1) < 1e-12)
    var next = [Double](repeating: 0, count: law.count)
    for (place, seats) in allocations.enumerated() {
      for leaver in 0..<3 where seats[leaver] > 0 {
        var urn = SeatUrn(seats: seats, meritWeight: theta)
        urn.vacate(ID(leaver))
        let weights = urn.weights(of: Self.states, merit: Self.merit)
        let total = weights.reduce(0, +)
        for taker in 0..<3 {
          var after = urn
          after.fill(ID(taker))
          if let target = allocations.firstIndex(of: after.seats) {
            next[target] += law[place] * Double(seats[leaver]) / 2 * weights[taker] / total
          }
        }
      }
    }
    #expect(zip(law, next).allSatisfy { abs($0 - $1) < 1e-14 })
  }

  private func seatsOfTheFirst(vacancies: Int, replicate: Int) -> Double {
    var stream = Draws(seed: 9, replicate: replicate)
      .stream(.refill, of: Subject("SEC-1"), at: 0)
    var urn = SeatUrn(seats: [80, 10, 10], meritWeight: 5)
    for _ in 0..<vacancies {
      let leaver = stream.choice(weights: urn.seats.map(Double.init)) ?? 0
      urn.vacate(ID(leaver))
      _ = urn.refill(among: Self.states, merit: Self.merit, stream: &stream)
    }
    return Double(urn.seats[0])
  }

  /// After 500 vacancies 30 + 50·λ^500 = 69.3140 of 100 seats are left of 80.
  @Test func `seats drift to merit along the mean path`() {
    #if DEBUG
      let replicates = 300
    #else
      let replicates = 2000
    #endif
    let seats = (1...replicates).map { seatsOfTheFirst(vacancies: 500, replicate: $0) }
    let mean = seats.reduce(0, +) / Double(replicates)
    let variance =
      seats.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(replicates - 1)
    let error = (variance / Double(replicates)).squareRoot()
    #expect(abs(mean - 69.3140) < 4 * error)
    // The path itself must not be missed by much either: half the way takes 1,441 vacancies.
    #expect(error < 0.8)
  }

  /// Far from the start the share of state 0 has mean 0.3 and standard deviation 0.1917029. With θ = 5
  /// and 100 seats memory fades by e in 2,080 vacancies, so runs of 9,000 start afresh.
  @Test(
    .enabled(if: SeatUrnTests.isReleased, "18 million draws: skipped in debug, runs in release"))
  func `seats end in the stationary law`() {
    let replicates = 1000
    let shares = (1...replicates).map { seatsOfTheFirst(vacancies: 9000, replicate: $0) / 100 }
    let mean = shares.reduce(0, +) / Double(replicates)
    let variance =
      shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(replicates - 1)
    // What is left of the start: 0.5·λ^9000 = 0.0066.
    #expect(abs(mean - 0.3066) < 4 * 0.1917029 / Double(replicates).squareRoot())
    // Relative error of a standard deviation by 1,000 draws of a near-normal law: about 2.2 %.
    #expect(abs(variance.squareRoot() - 0.1917029) < 4 * 0.022 * 0.1917029)
  }

  static var isReleased: Bool {
    #if DEBUG
      false
    #else
      true
    #endif
  }
}
