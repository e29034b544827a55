import StandardsModel
import Testing

struct ThreeGPPTests {
  let rule = ThreeGPP()

  @Test func `seventy-one percent of votes cast, abstentions out`() {
    #expect(rule.verdict(on: .members(yes: 71, no: 29, abstain: 40)).passed)
    #expect(
      rule.verdict(on: .members(yes: 70, no: 29)).failedCondition == ThreeGPP.majority)
  }

  @Test func `thirty percent of the voting list is a quorum, abstentions in`() {
    #expect(rule.verdict(on: .members(yes: 80, no: 5, abstain: 5, of: 300)).passed)
    #expect(
      rule.verdict(on: .members(yes: 80, no: 5, abstain: 4, of: 300)).failedCondition
        == ThreeGPP.quorum)
  }

  @Test func `opposition that is not sustained is consensus`() {
    #expect(rule.verdict(on: .members(yes: 6, no: 5, sustained: 0)).passed)
  }

  @Test func `since 2023 sixteen votes of a group are taken`() {
    let group = (0..<20).map { _ in BallotMember(group: "Large", vote: .yes) }
    let others = (0..<7).map { _ in BallotMember(vote: .no) }
    #expect(rule.verdict(on: Tally(of: group + others)).passed)
    let admitted = ThreeGPP.admitted(group + others)
    #expect(Tally(of: admitted).all == .init(yes: 16, no: 7))
    #expect(rule.verdict(on: Tally(of: admitted)).failedCondition == ThreeGPP.majority)
  }

  /// One vote per Individual Member: a group with six companies outvotes four rivals with one each.
  @Test func `a corporate group has as many votes as member companies`() {
    let group = (0..<10).map { _ in BallotMember(group: "Large", vote: .yes) }
    let rivals = (0..<4).map { _ in BallotMember(vote: .no) }
    #expect(rule.verdict(on: Tally(of: group + rivals)).passed)
    #expect(!rule.verdict(on: Tally(of: group.prefix(9) + rivals)).passed)
  }
}
