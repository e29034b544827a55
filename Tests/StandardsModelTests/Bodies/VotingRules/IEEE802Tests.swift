import StandardsModel
import Testing

struct IEEE802Tests {
  let rule = IEEE802()

  private func ballot(_ approve: Int, _ disapprove: Int, _ abstain: Int, of voters: Int) -> Tally {
    .members(yes: approve, no: disapprove, abstain: abstain, of: voters)
  }

  /// Real letter ballots of 802.11; abstentions are returns minus votes where only returns are public.
  @Test(arguments: [
    (256, 34, 18, 321), (249, 12, 10, 300), (252, 10, 10, 300),
  ])
  func `letter ballots of 802_11g and 802_11ac passed`(
    approve: Int, disapprove: Int, abstain: Int, voters: Int
  ) {
    #expect(rule.verdict(on: ballot(approve, disapprove, abstain, of: voters)).passed)
  }

  @Test func `802_11ax draft 1 failed on approval`() {
    #expect(
      rule.verdict(on: ballot(145, 106, 280 - 251, of: 371)).failedCondition == IEEE802.approval)
  }

  @Test func `802_11ay draft 1 was two votes short`() {
    let voters = 288
    #expect(!rule.verdict(on: ballot(147, 51, 32, of: voters)).passed)
    #expect(!rule.verdict(on: ballot(148, 50, 32, of: voters)).passed)
    #expect(rule.verdict(on: ballot(149, 49, 32, of: voters)).passed)
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
