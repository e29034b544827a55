import StandardsModel
import TestSupport
import Testing

struct FewestFlipsTests {
  private func members(
    p: BallotCounts = BallotCounts(), o: BallotCounts = BallotCounts()
  ) -> [BallotMember] {
    var stage = BallotStage()
    stage.participating = p
    stage.observing = o
    return BallotSpecification().voters(in: stage).map(\.member)
  }

  @Test func `five P-members could have carried DIS 29500 in 2007`() throws {
    let flips = try #require(
      FewestFlips(
        reversing: .jtc1FastTrack(JTC1FastTrack()),
        members: members(
          p: BallotCounts(yes: 17, no: 15, abstain: 9), o: BallotCounts(yes: 34, no: 3, abstain: 9))
      )
    )
    #expect(flips.number == 5)
    #expect(flips.condition == ISOIECEnquiry.participatingMajority)
    #expect(flips.changes == [.init(role: .participating, from: .no, to: .yes, number: 5)])
  }

  @Test func `three P-members could have stopped it in 2008`() throws {
    let flips = try #require(
      FewestFlips(
        reversing: .jtc1FastTrack(JTC1FastTrack()),
        members: members(
          p: BallotCounts(yes: 24, no: 8, abstain: 9), o: BallotCounts(yes: 37, no: 2, abstain: 7)))
    )
    #expect(flips.number == 3)
    #expect(flips.condition == ISOIECEnquiry.participatingMajority)
    #expect(flips.changes.allSatisfy { $0.role == .participating && $0.from == .yes })
  }

  @Test func `two votes decide ISO 26000 and 802_11ay`() throws {
    let responsibility = FewestFlips(
      reversing: .isoIECEnquiry(ISOIECEnquiry()),
      members: members(p: BallotCounts(yes: 56, no: 15), o: BallotCounts(yes: 4, no: 3)))
    #expect(responsibility?.number == 2)
    #expect(responsibility?.condition == ISOIECEnquiry.fewNegatives)
    let ay = FewestFlips(
      reversing: .ieee802(IEEE802()),
      members: members(
        p: BallotCounts(yes: 147, no: 51, abstain: 31, absent: 58, invalid: 1)))
    #expect(ay?.number == 2)
    #expect(ay?.condition == IEEE802.approval)
  }

  @Test func `a quorum is broken by staying away`() {
    let rule = VotingRule.threeGPP(ThreeGPP())
    let flips = FewestFlips(
      reversing: rule, members: members(p: BallotCounts(yes: 30, no: 1, absent: 70)))
    #expect(flips?.number == 1)
    #expect(flips?.condition == ThreeGPP.quorum)
    #expect(flips?.changes.first?.to == .absent)
  }

  @Test func `the heaviest votes turn a weighted ballot first`() {
    let weights = [4, 4, 4, 2, 2, 1]
    let flips = FewestFlips(
      reversing: .weightedMajority(WeightedMajority(quota: 12)),
      members: weights.map { BallotMember(weight: $0, vote: .no) })
    #expect(flips?.number == 3)
  }

  @Test func `a proposal with too few members cannot be carried`() {
    let flips = FewestFlips(
      reversing: .isoIECNewWorkItem(ISOIECNewWorkItem()),
      members: members(p: BallotCounts(yes: 3)))
    #expect(flips == nil)
  }

  /// Every way of changing one or two votes, for drawn ballots of six under every rule.
  @Test(arguments: VotingRule.Kind.allCases)
  func `no smaller change would have done`(kind: VotingRule.Kind) {
    let votes: [Vote?] = [.yes, .no, .abstain, nil]
    for rule in VotingRule.examples(of: kind) {
      for trial in 0..<4 {
        let members = Array(VotingRuleLaws.electorate(trial).prefix(6))
        let before = rule.verdict(on: Tally(of: members)).passed
        func reverses(_ members: [BallotMember], _ depth: Int) -> Bool {
          if rule.verdict(on: Tally(of: members)).passed != before { return true }
          guard depth > 0 else { return false }
          return members.indices.contains { index in
            votes.contains { vote in
              guard members[index].vote != vote else { return false }
              var changed = members
              changed[index].vote = vote
              changed[index].reasoned = true
              changed[index].sustains = true
              return reverses(changed, depth - 1)
            }
          }
        }
        let found = FewestFlips(reversing: rule, members: members)?.number
        let smallest = (1...2).first { reverses(members, $0) }
        if let smallest {
          #expect(found == smallest, "\(rule), ballot \(trial)")
        } else if let found {
          #expect(found > 2, "\(rule), ballot \(trial)")
        }
      }
    }
  }
}
