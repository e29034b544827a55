import StandardsModel
import Testing

struct SimpleMajorityTests {
  @Test func `a tie fails under simple majority`() {
    #expect(!SimpleMajority().verdict(on: .members(yes: 4, no: 4)).passed)
    #expect(SimpleMajority().verdict(on: .members(yes: 5, no: 4, abstain: 90)).passed)
  }

  @Test func `weights count where members have them`() {
    let members = [BallotMember(weight: 3, vote: .yes), BallotMember(weight: 2, vote: .no)]
    #expect(SimpleMajority().verdict(on: Tally(of: members)).passed)
  }
}
