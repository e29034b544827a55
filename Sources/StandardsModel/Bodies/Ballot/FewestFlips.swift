/// The fewest votes that must change to reverse a verdict, found exactly.
///
/// A ballot is reversed by adding changes one at a time, to each kind of voter, until the verdict
/// turns. To pass, every change is a change to yes, since no rule counts a yes against a draft (the
/// law suite holds every rule to it). To fail, a change is to no, to abstention or to absence, since
/// quorums and limits on abstention can be broken too. Among voters of one role and one vote the
/// heaviest change first, and of those the ones whose commitment or opposition counts.
public struct FewestFlips: Sendable, Hashable {
  /// Changes of one kind.
  public struct Change: Sendable, Hashable {
    public var role: MembershipRole
    public var from: RecordedVote
    public var to: RecordedVote
    public var number: Int
  }

  public var number: Int
  /// One of the smallest sets of changes that reverse the verdict.
  public var changes: [Change]
  /// The condition that decides: the one that fails before or after the changes.
  public var condition: String

  /// Nil where no change of votes reverses the verdict.
  public init?(reversing rule: VotingRule, members: [BallotMember]) {
    let tally = Tally(of: members)
    let before = rule.verdict(on: tally)
    let search = Search(rule: rule, members: members, seeking: !before.passed)
    guard let (used, after) = search.run(from: tally) else { return nil }
    number = used.reduce(0, +)
    condition = before.failedCondition ?? after.failedCondition ?? ""
    changes = zip(search.moves, used).compactMap { move, count in
      guard count > 0 else { return nil }
      let pile = search.piles[move.pile]
      return Change(
        role: pile.role, from: RecordedVote(pile.vote), to: RecordedVote(move.target),
        number: count)
    }
  }
}

private struct Search {
  /// Voters of one role and one vote, the heaviest first.
  struct Pile {
    var role: MembershipRole
    var vote: Vote?
    var voters: [BallotMember]
  }

  struct Move {
    var pile: Int
    var target: Vote?
  }

  let rule: VotingRule
  let seeking: Bool
  private(set) var piles: [Pile] = []
  private(set) var moves: [Move] = []
  private let voters: Int

  init(rule: VotingRule, members: [BallotMember], seeking: Bool) {
    self.rule = rule
    self.seeking = seeking
    voters = members.count
    let equalWeights = members.allSatisfy { $0.weight == members.first?.weight }
    let votes: [Vote?] = [.yes, .no, .abstain, nil]
    let targets: [Vote?] = seeking ? [.yes] : [.no, .abstain, nil]
    for role in MembershipRole.allCases {
      for vote in votes {
        // Where all weigh the same, taking away a yes does all that any other change does.
        let hasYes = members.contains { $0.role == role && $0.vote == .yes }
        if !seeking, equalWeights, hasYes, vote != .yes { continue }
        let pile = members.filter { $0.role == role && $0.vote == vote }
        guard !pile.isEmpty else { continue }
        piles.append(Pile(role: role, vote: vote, voters: heaviestFirst(pile)))
        for target in targets where target != vote {
          moves.append(Move(pile: piles.count - 1, target: target))
        }
      }
    }
  }

  /// Changes per move, and the verdict they lead to; one more change at a time.
  func run(from tally: Tally) -> (used: [Int], verdict: Verdict)? {
    var used = Array(repeating: 0, count: moves.count)
    var taken = Array(repeating: 0, count: piles.count)
    for budget in 0...voters {
      let found = place(budget, from: 0, tally: tally, used: &used, taken: &taken)
      if let found { return (used, found) }
    }
    return nil
  }

  /// Spends the whole budget on the moves from a given one on.
  private func place(
    _ budget: Int, from move: Int, tally: Tally, used: inout [Int], taken: inout [Int]
  ) -> Verdict? {
    if budget == 0 {
      let verdict = rule.verdict(on: tally)
      return verdict.passed == seeking ? verdict : nil
    }
    guard move < moves.count else { return nil }
    let pile = piles[moves[move].pile]
    let before = taken[moves[move].pile]
    var tally = tally
    for count in 0...min(budget, pile.voters.count - before) {
      if count > 0 {
        let voter = pile.voters[before + count - 1]
        tally.change(voter, from: pile.vote, to: moves[move].target)
      }
      used[move] = count
      taken[moves[move].pile] = before + count
      if let verdict = place(
        budget - count, from: move + 1, tally: tally, used: &used, taken: &taken)
      {
        return verdict
      }
    }
    used[move] = 0
    taken[moves[move].pile] = before
    return nil
  }
}

private func heaviestFirst(_ pile: [BallotMember]) -> [BallotMember] {
  func rank(_ member: BallotMember) -> Int {
    4 * member.weight + (member.commits ? 2 : 0) + (member.sustains ? 1 : 0)
  }
  return pile.sorted { rank($0) > rank($1) }
}
