import SimulationEngine

/// What the rules make of a recorded ballot: verdicts, what decided them, how far they were from the
/// opposite, and who had the power to turn them.
public struct BallotReplay: Sendable, Hashable {
  public struct Stage: Sendable, Hashable {
    public var id: String
    public var title: String
    public var rule: VotingRule
    public var tally: Tally
    public var verdict: Verdict
    /// Nil where no change of votes would have reversed the verdict.
    public var flips: FewestFlips?
    /// Whether the changes could be counted out; with `flips` nil it then means that none would do.
    public var flipsAreCounted: Bool
  }

  /// A member, or a group that votes as one, before anybody has voted.
  public struct Player: Sendable, Hashable {
    /// Name of the member or of its group.
    public var name: String
    public var weight: Int
    public var power: PowerIndex
  }

  public var stages: [Stage]
  /// In the order of their names; empty where members are not named or too many to count.
  public var players: [Player]

  public init(_ ballot: BallotSpecification) {
    stages = ballot.stages.map { entry in
      let rule = entry.value.rule ?? ballot.rule
      let members = ballot.voters(in: entry.value).map(\.member)
      let tally = Tally(of: members)
      return Stage(
        id: entry.id, title: entry.value.title, rule: rule, tally: tally,
        verdict: rule.verdict(on: tally),
        flips: FewestFlips(reversing: rule, members: members),
        flipsAreCounted: FewestFlips.isCountable(members, under: rule))
    }
    let blocs = ballot.blocs
    let powers = ballot.rule.power(of: blocs.map(\.members)) ?? []
    players = zip(blocs, powers).map { bloc, power in
      Player(name: bloc.name, weight: bloc.members.reduce(0) { $0 + $1.weight }, power: power)
    }
  }
}

extension BallotSpecification {
  /// Named members, those of one group together, in the order of their names.
  var blocs: [(name: String, members: [BallotMember])] {
    var byName: Keyed<[BallotMember]> = [:]
    for voter in electorate {
      let name = voter.member.group.isEmpty ? voter.name : voter.member.group
      byName[name] = (byName[name] ?? []) + [voter.member]
    }
    return byName.map { ($0.id, $0.value) }
  }
}
