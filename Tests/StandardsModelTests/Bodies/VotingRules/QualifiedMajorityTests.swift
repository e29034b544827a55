import StandardsModel
import Testing

struct QualifiedMajorityTests {
  @Test func `exactly the share is enough`() {
    let rule = QualifiedMajority(numerator: 3, denominator: 4)
    #expect(rule.verdict(on: .members(yes: 9, no: 3)).passed)
    #expect(rule.verdict(on: .members(yes: 8, no: 3)).failedCondition == "3/4 of votes cast")
  }

  @Test func `of all members, who stays away is against`() {
    let rule = QualifiedMajority(numerator: 2, denominator: 3, base: .members)
    #expect(rule.verdict(on: .members(yes: 8, no: 0, of: 12)).passed)
    #expect(!rule.verdict(on: .members(yes: 8, no: 0, of: 13)).passed)
  }

  @Test func `a quorum counts heads, abstentions included`() {
    let rule = QualifiedMajority(
      numerator: 1, denominator: 2, quorumNumerator: 1, quorumDenominator: 2)
    #expect(rule.verdict(on: .members(yes: 3, no: 1, abstain: 2, of: 12)).passed)
    #expect(
      rule.verdict(on: .members(yes: 3, no: 1, abstain: 1, of: 12)).failedCondition
        == QualifiedMajority.quorum)
  }

  /// Nine members with weights under 71 %: a body that only a scenario file describes.
  @Test func `a body of nine weighted members`() {
    let rule = QualifiedMajority(numerator: 71, denominator: 100)
    let weights = [29, 18, 12, 10, 9, 8, 6, 5, 3]
    func passes(_ favourable: Int) -> Bool {
      rule.verdict(
        on: Tally(
          of: weights.enumerated().map {
            BallotMember(weight: $0.element, vote: $0.offset < favourable ? .yes : .no)
          })
      ).passed
    }
    // 29 + 18 + 12 + 10 = 69 of 100; with 9 more it is 78.
    #expect(!passes(4))
    #expect(passes(5))
  }
}
