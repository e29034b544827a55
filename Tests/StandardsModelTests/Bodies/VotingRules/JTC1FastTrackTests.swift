import StandardsModel
import Testing

struct JTC1FastTrackTests {
  let rule = JTC1FastTrack()

  private func tally(p: Tally.Counts, o: Tally.Counts, members: Int) -> Tally {
    Tally(participating: p, all: p + o, participatingMembers: members)
  }

  /// 17 of 32 P-members, 18 of 69 votes negative: either condition alone would have failed it.
  @Test func `DIS 29500 failed in September 2007 on both conditions`() {
    let ballot = tally(
      p: .init(yes: 17, no: 15, abstain: 9), o: .init(yes: 34, no: 3, abstain: 9), members: 41)
    #expect(rule.verdict(on: ballot).failedCondition == ISOIECEnquiry.participatingMajority)
    #expect(4 * ballot.all.no > ballot.all.cast)
  }

  @Test func `DIS 29500 passed in March 2008 after members changed their votes`() {
    let ballot = tally(
      p: .init(yes: 24, no: 8, abstain: 9), o: .init(yes: 37, no: 2, abstain: 7), members: 41)
    #expect(ballot.all.cast == 71)
    #expect(rule.verdict(on: ballot).passed)
  }

  @Test func `WAPI failed and 802.11i passed in March 2006`() {
    #expect(!rule.verdict(on: .participating(yes: 8, no: 17)).passed)
    #expect(rule.verdict(on: .participating(yes: 24, no: 3)).passed)
  }

  /// The PAS route: ISO/IEC DIS 23360, May 2005.
  @Test func `Linux Standard Base passed with 13 of 16 and 3 of 21 negative`() {
    #expect(rule.verdict(on: tally(p: .init(yes: 13, no: 3), o: .init(yes: 5), members: 16)).passed)
  }

  @Test func `a ballot in which more than half of the P-members did not vote fails`() {
    #expect(rule.verdict(on: .participating(yes: 10, no: 0, of: 20)).passed)
    #expect(
      rule.verdict(on: .participating(yes: 10, no: 0, of: 21)).failedCondition
        == JTC1FastTrack.turnout)
  }

  @Test func `an abstention is a vote where turnout is counted`() {
    #expect(rule.verdict(on: .participating(yes: 10, no: 0, abstain: 1, of: 21)).passed)
  }
}
