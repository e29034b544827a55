import StandardsModel
import Testing

struct TallyTests {
  @Test func `members are counted by role, weight and vote`() {
    let tally = Tally(of: [
      BallotMember(role: .participating, weight: 4, vote: .yes),
      BallotMember(role: .participating, weight: 2, vote: .no),
      BallotMember(role: .observing, weight: 3, vote: .yes),
      BallotMember(role: .observing, vote: .abstain),
      BallotMember(role: .participating, weight: 5),
    ])
    #expect(tally.participating == .init(yes: 1, no: 1))
    #expect(tally.all == .init(yes: 2, no: 1, abstain: 1))
    #expect(tally.weighted == .init(yes: 7, no: 2, abstain: 1))
    #expect(tally.participatingMembers == 3)
    #expect(tally.members == 5)
    #expect(tally.totalWeight == 15)
  }

  @Test func `what is not stated has a neutral default`() {
    let tally = Tally(
      participating: .init(yes: 3, no: 1), all: .init(yes: 4, no: 2, abstain: 1),
      participatingMembers: 5)
    #expect(tally.members == 7)
    #expect(tally.weighted == tally.all)
    #expect(tally.totalWeight == 7)
    #expect(tally.opposition == 2)
    #expect(tally.commitments(among: tally.participating) == 3)
  }

  @Test func `votes added later weigh one`() {
    var tally = Tally(participating: .init(), all: .init(), participatingMembers: 2)
    tally.all.add(.yes)
    tally.all.add(.no)
    #expect(tally.weighted == .init(yes: 1, no: 1))
  }

  @Test func `no more opposition is upheld than was cast`() {
    #expect(Tally.members(yes: 3, no: 1, sustained: 4).opposition == 1)
  }
}
