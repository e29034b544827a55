import StandardsModel
import Testing

struct ISOIECCommitteeDraftTests {
  let rule = ISOIECCommitteeDraft()

  @Test func `consensus does not count votes`() {
    #expect(rule.verdict(on: .participating(yes: 6, no: 5, sustained: 0)).passed)
  }

  @Test func `in doubt two thirds of the P-members' votes are deemed sufficient`() {
    #expect(rule.verdict(on: .participating(yes: 10, no: 5)).passed)
    #expect(
      rule.verdict(on: .participating(yes: 9, no: 5)).failedCondition
        == ISOIECCommitteeDraft.participatingMajority)
  }
}
