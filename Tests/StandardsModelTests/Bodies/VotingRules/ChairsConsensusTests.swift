import StandardsModel
import Testing

struct ChairsConsensusTests {
  @Test func `one sustained objection is no consensus`() {
    #expect(!ChairsConsensus().verdict(on: .members(yes: 20, no: 1)).passed)
    #expect(ChairsConsensus().verdict(on: .members(yes: 20, no: 1, sustained: 0)).passed)
  }

  @Test func `a chair who overrules two declares consensus over two`() {
    let rule = ChairsConsensus(tolerated: 2)
    #expect(rule.verdict(on: .members(yes: 20, no: 2)).passed)
    #expect(!rule.verdict(on: .members(yes: 20, no: 3)).passed)
  }
}
