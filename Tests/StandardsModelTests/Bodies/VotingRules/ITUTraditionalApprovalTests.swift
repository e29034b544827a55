import StandardsModel
import Testing

struct ITUTraditionalApprovalTests {
  let rule = ITUTraditionalApproval()

  @Test func `seventy percent of replies, nobody opposing at the meeting`() {
    #expect(rule.verdict(on: .members(yes: 14, no: 6, of: 193, sustained: 0)).passed)
    #expect(
      rule.verdict(on: .members(yes: 13, no: 6, of: 193, sustained: 0)).failedCondition
        == ITUTraditionalApproval.replies)
  }

  @Test func `without replies the meeting may decide`() {
    #expect(rule.verdict(on: .members(yes: 0, no: 0, of: 193)).passed)
  }

  @Test func `one Member State blocks at the meeting`() {
    #expect(
      rule.verdict(on: .members(yes: 40, no: 1)).failedCondition
        == ITUTraditionalApproval.unopposed)
  }

  @Test func `a reply that takes no side is a reply`() {
    #expect(!rule.verdict(on: .members(yes: 13, no: 0, abstain: 6)).passed)
  }
}
