import StandardsModel
import Testing

struct WeightedMajorityTests {
  private func passes(_ inFavour: [Int], quota: Int) -> Bool {
    WeightedMajority(quota: quota)
      .verdict(on: Tally(of: inFavour.map { BallotMember(weight: $0, vote: .yes) })).passed
  }

  /// European Economic Community, 1958: 12 of 17.
  @Test func `three large states pass, two large and both middle ones do too`() {
    #expect(passes([4, 4, 4], quota: 12))
    #expect(passes([4, 4, 2, 2], quota: 12))
    #expect(!passes([4, 4, 2, 1], quota: 12))
  }

  /// UN Security Council: nine of fifteen with all permanent members, as weights 7 and 1, quota 39.
  @Test func `five permanent and four others pass, a veto stops fourteen`() {
    #expect(passes([7, 7, 7, 7, 7, 1, 1, 1, 1], quota: 39))
    #expect(!passes([7, 7, 7, 7, 7, 1, 1, 1], quota: 39))
    #expect(!passes([7, 7, 7, 7] + Array(repeating: 1, count: 10), quota: 39))
  }
}
