import StandardsModel
import Testing

struct ISOIECEnquiryTests {
  let rule = ISOIECEnquiry()

  private func tally(p: Tally.Counts, o: Tally.Counts) -> Tally {
    Tally(participating: p, all: p + o, participatingMembers: p.returned)
  }

  @Test func `two thirds of P-members' votes are just enough`() {
    let others = Tally.Counts(yes: 30)
    #expect(rule.verdict(on: tally(p: .init(yes: 12, no: 6), o: others)).passed)
    #expect(
      rule.verdict(on: tally(p: .init(yes: 11, no: 6), o: others)).failedCondition
        == ISOIECEnquiry.participatingMajority)
  }

  @Test func `one quarter of negative votes is not yet too many`() {
    #expect(rule.verdict(on: tally(p: .init(yes: 9, no: 3), o: .init())).passed)
    #expect(
      rule.verdict(on: tally(p: .init(yes: 8, no: 3), o: .init())).failedCondition
        == ISOIECEnquiry.fewNegatives)
  }

  @Test func `abstentions are not counted`() {
    #expect(
      rule.verdict(on: tally(p: .init(yes: 9, no: 3, abstain: 20), o: .init(abstain: 9))).passed)
  }

  /// Ten of 18 P-members and all of 30 O-members in favour: only 8 of 48 negative, and still rejected.
  /// Without this ballot a rule that had lost its first condition would pass every test, because
  /// among P-members alone the second implies the first.
  @Test func `O-members cannot carry a draft that P-members do not want`() {
    let ballot = tally(p: .init(yes: 10, no: 8), o: .init(yes: 30))
    #expect(4 * ballot.all.no <= ballot.all.cast)
    #expect(rule.verdict(on: ballot).failedCondition == ISOIECEnquiry.participatingMajority)
  }

  @Test func `among P-members alone the second condition implies the first`() {
    for yes in 0...12 {
      for no in 0...12 where yes + no > 0 && 4 * no <= yes + no {
        #expect(rule.verdict(on: .participating(yes: yes, no: no)).passed)
      }
    }
  }

  /// Smallest majorities of models.md §7.1.
  @Test(arguments: [(5, 4), (10, 8), (15, 12), (20, 15), (25, 19), (30, 23), (40, 30)])
  func `the fewest votes that pass among P-members`(members: Int, needed: Int) {
    #expect(rule.verdict(on: .participating(yes: needed, no: members - needed)).passed)
    #expect(!rule.verdict(on: .participating(yes: needed - 1, no: members - needed + 1)).passed)
  }

  @Test func `a vote against without reasons is not counted`() {
    var members = (0..<3).map { _ in BallotMember(vote: .yes) }
    members += (0..<2).map { _ in BallotMember(vote: .no) }
    #expect(!rule.verdict(on: Tally(of: members)).passed)
    members[3].reasoned = false
    #expect(rule.verdict(on: Tally(of: members)).passed)
  }

  @Test func `ISO 26000 in 2010: passed, and one changed vote would not have stopped it`() {
    let p = Tally.Counts(yes: 56, no: 15)
    #expect(rule.verdict(on: tally(p: p, o: .init(yes: 4, no: 3))).passed)
    #expect(rule.verdict(on: tally(p: .init(yes: 55, no: 16), o: .init(yes: 4, no: 3))).passed)
    #expect(!rule.verdict(on: tally(p: .init(yes: 54, no: 17), o: .init(yes: 4, no: 3))).passed)
  }

  @Test func `ISO/IEC FDIS 2375 in 2002 passed without a vote against`() {
    #expect(rule.verdict(on: tally(p: .init(yes: 16), o: .init(yes: 7))).passed)
  }
}
