import StandardsModel
import Testing

struct ISOIECNewWorkItemTests {
  @Test func `until the change a simple majority and five participants were enough`() {
    let rule = ISOIECNewWorkItem(edition: .simpleMajority)
    #expect(rule.verdict(on: .participating(yes: 8, no: 7, committed: 5)).passed)
    #expect(
      rule.verdict(on: .participating(yes: 7, no: 7, committed: 5)).failedCondition
        == ISOIECNewWorkItem.simpleMajority)
    #expect(
      rule.verdict(on: .participating(yes: 8, no: 7, committed: 4)).failedCondition
        == ISOIECNewWorkItem.participation)
  }

  @Test func `between the two, a simple majority with named experts`() {
    let rule = ISOIECNewWorkItem(edition: .simpleMajorityWithExperts)
    #expect(rule.verdict(on: .participating(yes: 8, no: 7, of: 16, committed: 4)).passed)
    #expect(!rule.verdict(on: .participating(yes: 8, no: 7, of: 17, committed: 4)).passed)
  }

  @Test func `today two thirds are needed`() {
    let rule = ISOIECNewWorkItem(edition: .twoThirds)
    #expect(rule.verdict(on: .participating(yes: 10, no: 5)).passed)
    #expect(
      rule.verdict(on: .participating(yes: 9, no: 5)).failedCondition
        == ISOIECNewWorkItem.twoThirds)
  }

  @Test(arguments: [(16, 4), (17, 5)])
  func `larger committees need one expert more`(members: Int, needed: Int) {
    let rule = ISOIECNewWorkItem(edition: .twoThirds)
    #expect(
      rule.verdict(on: .participating(yes: 10, no: 2, of: members, committed: needed)).passed)
    #expect(
      !rule.verdict(on: .participating(yes: 10, no: 2, of: members, committed: needed - 1)).passed)
  }

  @Test func `nobody who votes against counts as taking part`() {
    #expect(
      !ISOIECNewWorkItem().verdict(on: .participating(yes: 3, no: 0, of: 10, committed: 6)).passed)
  }
}
