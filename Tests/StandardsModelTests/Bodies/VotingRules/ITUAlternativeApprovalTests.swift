import StandardsModel
import Testing

struct ITUAlternativeApprovalTests {
  let rule = ITUAlternativeApproval()

  @Test func `silence approves`() {
    #expect(rule.verdict(on: .members(yes: 0, no: 0, of: 193)).passed)
  }

  @Test func `one Member State present cannot stop a text, two can`() {
    #expect(rule.verdict(on: .members(yes: 20, no: 5, sustained: 1)).passed)
    #expect(
      rule.verdict(on: .members(yes: 20, no: 5, sustained: 2)).failedCondition
        == ITUAlternativeApproval.objections)
  }
}
