import SimulationEngine
import StandardsModel
import Testing

/// Power under rules that are no weighted games.
struct PowerTests {
  /// Swings and pivots by going through every coalition: slow and obvious.
  private func enumerated(_ rule: VotingRule, _ players: [BallotMember]) -> [PowerIndex] {
    players.indices.map { player in
      var swings = Array(repeating: Int128(0), count: players.count)
      for coalition in 0..<(1 << players.count) where coalition >> player & 1 == 0 {
        func passes(_ coalition: Int) -> Bool {
          let members = players.indices.map { index in
            var member = players[index]
            member.vote = coalition >> index & 1 == 1 ? .yes : .no
            return member
          }
          return rule.verdict(on: Tally(of: members)).passed
        }
        if passes(coalition | 1 << player), !passes(coalition) {
          swings[coalition.nonzeroBitCount] += 1
        }
      }
      return PowerIndex(swingsBySize: swings)
    }
  }

  @Test(arguments: VotingRule.Kind.allCases)
  func `counting kinds of players agrees with going through all coalitions`(
    kind: VotingRule.Kind
  ) throws {
    let players = (0..<7).map { index in
      BallotMember(role: index < 4 ? .participating : .observing, weight: 1 + index % 3)
    }
    for rule in VotingRule.examples(of: kind) {
      let power = try #require(rule.power(of: players.map { [$0] }))
      #expect(power == enumerated(rule, players), "\(rule)")
    }
  }

  /// 41 participating and 46 observing members, as in JTC 1 in 2008: a P-member is in both conditions.
  @Test func `in a fast-track ballot a P-member has more power than an O-member`() throws {
    let players = (0..<87).map { BallotMember(role: $0 < 41 ? .participating : .observing) }
    let power = try #require(
      VotingRule.jtc1FastTrack(JTC1FastTrack()).power(of: players.map { [$0] }))
    let p = try #require(power[0].shapleyShubik)
    let o = try #require(power[86].shapleyShubik)
    #expect(p.value > o.value)
    #expect(abs(41 * p.value + 46 * o.value - 1) < 1e-12)
  }

  @Test func `a group that votes as one has the power of a bloc`() throws {
    let single = { [BallotMember()] }
    let group = (0..<3).map { _ in BallotMember() }
    let rule = VotingRule.simpleMajority(SimpleMajority())
    let power = try #require(rule.power(of: [group, single(), single()]))
    #expect(power.map(\.shapleyShubik) == [Rational(1), Rational(0), Rational(0)])
  }

  @Test func `many different weights are counted by weight`() throws {
    // 2¹⁵ different coalitions are more than are gone through one by one.
    let weights = (1...15).map { $0 * $0 }
    let quota = weights.reduce(0, +) * 71 / 100 + 1
    let players = weights.map { [BallotMember(weight: $0)] }
    let power = try #require(VotingRule.etsiWeighted(ETSIWeighted()).power(of: players))
    #expect(power == WeightedGame(quota: quota, weights: weights).power)
    #expect(power[14].swings > power[0].swings)
  }

  /// Four standard errors of a share over 4,000 orders: 0.025 for a permanent member.
  @Test func `drawn orders agree with counted ones`() {
    let players = Array(repeating: 7, count: 5) + Array(repeating: 1, count: 10)
    var stream = Draws(seed: 11, replicate: 1)
      .stream(DrawPurpose(4094), of: Subject("orders"))
    let shares = VotingRule.weightedMajority(WeightedMajority(quota: 39)).sampledShapleyShubik(
      of: players.map { [BallotMember(weight: $0)] }, orders: 4000, stream: &stream)
    let exact = 421.0 / 2145
    let tolerance = 4 * (exact * (1 - exact) / 4000).squareRoot()
    #expect(shares.prefix(5).allSatisfy { abs($0 - exact) < tolerance })
    #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
  }
}
