import SimulationEngine
import StandardsModel

extension Check {
  /// Votes of members who are there, and no more withdrawn than cast.
  mutating func ballot(_ ballot: BallotSpecification) {
    rule(ballot.rule, of: ballot, at: ["rule"])
    let members = Names(ballot.members.ids, isComplete: isSound(["members"]))
    for stage in ballot.stages {
      let path = ["stages", stage.id]
      if let own = stage.value.rule { rule(own, of: ballot, at: path + ["rule"]) }
      for vote in stage.value.votes {
        knownKey(vote.id, among: members, "member", at: path + ["votes", vote.id])
      }
      let tally = stage.value
      let named = tally.votes.values
      let against =
        tally.participating.no + tally.observing.no + named.filter { $0 == .no }.count
      let favour =
        tally.participating.yes + tally.observing.yes + named.filter { $0 == .yes }.count
      atMost(against, tally.withdrawnObjections, at: path + ["withdrawn-objections"])
      atMost(favour, tally.uncommitted, at: path + ["uncommitted"])
    }
  }

  private mutating func atMost(_ cast: Int, _ count: Int, at path: [String]) {
    guard count > cast else { return }
    add(.value, Wording.moreThanCast(path.last ?? "", count, cast), at: path)
  }

  private mutating func rule(
    _ rule: VotingRule, of ballot: BallotSpecification, at path: [String]
  ) {
    threshold(rule, at: path)
    guard case .weightedMajority(let weighted) = rule, !ballot.members.isEmpty else { return }
    let total = ballot.members.values.reduce(0) { $0 + $1.weight }
    if weighted.quota > total {
      add(.value, Wording.quotaBeyondWeights(weighted.quota, total), at: path + ["quota"])
    }
  }
}
