import StandardsModel
import Testing

struct ETSIWeightedTests {
  let rule = ETSIWeighted()

  private func tally(yes: [Int], no: [Int], abstain: [Int] = []) -> Tally {
    Tally(
      of: yes.map { BallotMember(weight: $0, vote: .yes) }
        + no.map { BallotMember(weight: $0, vote: .no) }
        + abstain.map { BallotMember(weight: $0, vote: .abstain) })
  }

  @Test func `weights decide, not heads`() {
    #expect(rule.verdict(on: tally(yes: [29, 29, 13], no: [3, 3, 3, 3, 3, 3, 3, 3, 5])).passed)
    #expect(
      rule.verdict(on: tally(yes: [3, 3, 3, 3, 3, 3, 3, 3, 5], no: [29])).failedCondition
        == ETSIWeighted.majority)
  }

  @Test func `exactly seventy-one percent is enough, abstentions out`() {
    #expect(rule.verdict(on: tally(yes: [71], no: [29], abstain: [500])).passed)
    #expect(!rule.verdict(on: tally(yes: [709], no: [291])).passed)
  }
}
