import StandardsModel
import Testing

struct NewCommitteeTests {
  let rule = NewCommittee()

  @Test func `two thirds of the national bodies voting`() {
    #expect(rule.verdict(on: .members(yes: 20, no: 10, abstain: 60)).passed)
    #expect(rule.verdict(on: .members(yes: 19, no: 10)).failedCondition == NewCommittee.majority)
  }

  @Test func `five of them willing to work`() {
    var tally = Tally.members(yes: 30, no: 2)
    tally.committed = 5
    #expect(rule.verdict(on: tally).passed)
    tally.committed = 4
    #expect(rule.verdict(on: tally).failedCondition == NewCommittee.participation)
  }
}
