import StandardsModel
import Testing

/// TULL-1.
@Suite struct TullockContestTests {
  private func near(_ found: [Double], _ expected: [Double]) -> Bool {
    found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) < 1e-9 }
  }

  @Test func `whoever values the seat too little stays out`() {
    let contest = TullockContest(values: [10, 8, 6, 1])
    #expect(near(contest.probabilities, [0.4893617021, 0.3617021277, 0.1489361702, 0]))
    #expect(near(contest.efforts, [2.4988682662, 1.8469895880, 0.7605251245, 0]))
    #expect(abs(contest.efforts.reduce(0, +) - 5.1063829787) < 1e-9)
  }

  @Test func `the order of bidders changes nothing`() {
    let contest = TullockContest(values: [1, 6, 10, 8])
    #expect(near(contest.probabilities, [0, 0.1489361702, 0.4893617021, 0.3617021277]))
  }

  @Test func `two bidders of ten and five win two to one`() {
    let lottery = TullockContest(values: [10, 5])
    #expect(near(lottery.probabilities, [2.0 / 3, 1.0 / 3]))
    #expect(near(lottery.efforts, [20.0 / 9, 10.0 / 9]))
    #expect(TullockContest(10, 5, decisiveness: 1)?.efforts == lottery.efforts)
  }

  @Test(arguments: [0.5, 1, 1.5])
  func `no bidder of two gains by another effort`(r: Double) throws {
    let contest = try #require(TullockContest(10, 8, decisiveness: r))
    #expect(abs(contest.probabilities.reduce(0, +) - 1) < 1e-12)
    for bidder in 0..<2 {
      let rival = contest.efforts[1 - bidder]
      func payoff(_ effort: Double) -> Double {
        let odds = power(rival / effort, r)
        return contest.values[bidder] / (1 + odds) - effort
      }
      let best = payoff(contest.efforts[bidder])
      for factor in [0.5, 0.9, 0.99, 1.01, 1.1, 2] {
        #expect(payoff(contest.efforts[bidder] * factor) < best)
      }
    }
  }

  @Test func `effort decides too much for a pure equilibrium`() {
    #expect(TullockContest(10, 1, decisiveness: 2) == nil)
    #expect(TullockContest(equal: 4, value: 8, decisiveness: 1.4) == nil)
  }

  @Test func `equals dissipate r(n − 1)/n of the prize`() throws {
    let contest = try #require(TullockContest(equal: 4, value: 8, decisiveness: 1))
    #expect(near(contest.efforts, [1.5, 1.5, 1.5, 1.5]))
    #expect(abs(contest.dissipation - 0.75) < 1e-12)
    #expect(near(TullockContest(values: [8, 8, 8, 8]).efforts, contest.efforts))
  }

  @Test func `without rivals the seat is free`() {
    #expect(TullockContest(values: [0, 7]).probabilities == [0, 1])
    #expect(TullockContest(values: [0, 7]).efforts == [0, 0])
    #expect(TullockContest(values: []).probabilities.isEmpty)
  }

  /// x^1.5 and the like from square roots and products.
  private func power(_ x: Double, _ r: Double) -> Double {
    switch r {
    case 0.5: x.squareRoot()
    case 1: x
    default: x * x.squareRoot()
    }
  }
}
