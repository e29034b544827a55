import StandardsModel
import Testing

struct IEEE802Tests {
  let rule = IEEE802()

  private func ballot(
    _ approve: Int, _ disapprove: Int, _ abstain: Int, invalid: Int = 0, of voters: Int
  ) -> Tally {
    Tally(
      participating: .init(),
      all: .init(yes: approve, no: disapprove, abstain: abstain, invalid: invalid),
      participatingMembers: 0, entitled: voters)
  }

  /// Real letter ballots of IEEE 802.11 (LB50, 191, 193, 194, 226): ieee802.org, `secmail` messages
  /// 3141 and 20792, `stds-802-11` messages 218, 242 and 287.
  @Test(arguments: [
    (256, 34, 18, 0, 321), (249, 12, 10, 2, 300), (197, 26, 22, 0, 325), (252, 10, 10, 2, 300),
    (234, 21, 55, 3, 377),
  ])
  func `five letter ballots of 802_11 passed`(
    approve: Int, disapprove: Int, abstain: Int, invalid: Int, voters: Int
  ) {
    #expect(
      rule.verdict(on: ballot(approve, disapprove, abstain, invalid: invalid, of: voters)).passed)
  }

  /// LB225: 280 of 371 returned, 57.8 % approval.
  @Test func `802_11ax draft 1 failed on approval`() {
    #expect(
      rule.verdict(on: ballot(145, 106, 25, invalid: 4, of: 371)).failedCondition
        == IEEE802.approval)
  }

  /// LB231: 230 of 288 returned, 74.24 % approval.
  @Test func `802_11ay draft 1 was two votes short`() {
    #expect(!rule.verdict(on: ballot(147, 51, 31, invalid: 1, of: 288)).passed)
    #expect(!rule.verdict(on: ballot(148, 50, 31, invalid: 1, of: 288)).passed)
    #expect(rule.verdict(on: ballot(149, 49, 31, invalid: 1, of: 288)).passed)
  }

  @Test func `a disapproval without comment is a return and nothing else`() {
    #expect(rule.verdict(on: ballot(3, 1, 0, invalid: 2, of: 11)).passed)
    #expect(rule.verdict(on: ballot(3, 1, 0, of: 11)).failedCondition == IEEE802.returns)
    #expect(rule.verdict(on: ballot(3, 3, 0, of: 11)).failedCondition == IEEE802.approval)
  }

  /// 802.15.3a, November 2003, by a vote in the room under the same 75 %.
  @Test func `802_15_3a could not choose multi-band OFDM`() {
    #expect(rule.verdict(on: ballot(96, 69, 3, of: 168)).failedCondition == IEEE802.approval)
  }

  @Test func `a 58 to 42 split approves nothing`() {
    #expect(!rule.verdict(on: ballot(58, 42, 0, of: 100)).passed)
  }

  @Test func `half of the returns are not more than half`() {
    #expect(rule.verdict(on: ballot(50, 0, 0, of: 100)).failedCondition == IEEE802.returns)
    #expect(rule.verdict(on: ballot(51, 0, 0, of: 100)).passed)
  }

  @Test func `abstentions must stay under thirty percent of the returns`() {
    #expect(rule.verdict(on: ballot(70, 0, 30, of: 120)).failedCondition == IEEE802.abstentions)
    #expect(rule.verdict(on: ballot(71, 0, 29, of: 120)).passed)
  }
}
