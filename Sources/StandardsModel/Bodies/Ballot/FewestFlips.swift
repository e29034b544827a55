/// The fewest votes that must change to reverse a verdict, found exactly.
///
/// A ballot is reversed by adding changes one at a time, to each kind of voter, until the verdict
/// turns. To pass, every change is a change to yes, since no rule counts a yes against a draft (the
/// law suite holds every rule to it). To fail, a change is to no, to abstention or to absence, since
/// quorums and limits on abstention can be broken too. Who changes to no states reasons and upholds
/// them. Among voters who are otherwise alike the heaviest change first.
public struct FewestFlips: Sendable, Hashable {
  /// Changes of one kind.
  public struct Change: Sendable, Hashable {
    public var role: MembershipRole
    public var from: RecordedVote
    public var to: RecordedVote
    public var number: Int

    public init(role: MembershipRole, from: RecordedVote, to: RecordedVote, number: Int) {
      self.role = role
      self.from = from
      self.to = to
      self.number = number
    }
  }

  public var number: Int
  /// One of the smallest sets of changes that reverse the verdict.
  public var changes: [Change]
  /// The condition that decides: the one that fails before or after the changes.
  public var condition: String

  /// Tallies that are tried at most: an electorate of thousands of many kinds is not counted out.
  static let mostTallies = 2_000_000

  /// Whether the number of a ballot's changes can be counted out.
  public static func isCountable(_ members: [BallotMember], under rule: VotingRule) -> Bool {
    var left = mostTallies
    _ = FewestFlips(reversing: rule, members: members, trying: &left)
    return left > 0
  }

  /// Nil where no change of votes reverses the verdict, or too many would have to be tried.
  public init?(reversing rule: VotingRule, members: [BallotMember]) {
    var left = Self.mostTallies
    self.init(reversing: rule, members: members, trying: &left)
  }

  private init?(reversing rule: VotingRule, members: [BallotMember], trying left: inout Int) {
    let tally = Tally(of: members)
    let before = rule.verdict(on: tally)
    let search = Search(rule: rule, members: members, seeking: !before.passed)
    guard let (used, after) = search.run(from: tally, trying: &left) else { return nil }
    number = used.reduce(0, +)
    condition = before.failedCondition ?? after.failedCondition ?? ""
    changes = search.changes(used)
  }
}

private struct Search {
  /// What a rule can see of a voter besides its weight.
  struct Likeness: Hashable {
    var role: MembershipRole
    var vote: Vote?
    var commits: Bool
    var reasoned: Bool
    var sustains: Bool

    init(_ member: BallotMember) {
      role = member.role
      vote = member.vote
      commits = member.commits
      // Reasons belong to a vote against.
      reasoned = vote != .no || member.reasoned
      sustains = vote != .no || member.sustains
    }
  }

  /// Voters who are alike, the heaviest first.
  struct Pile {
    var likeness: Likeness
    var voters: [BallotMember]
  }

  struct Move {
    var pile: Int
    var target: Vote?
  }

  private let rule: VotingRule
  private let seeking: Bool
  private let voters: Int
  private var piles: [Pile] = []
  private var moves: [Move] = []

  init(rule: VotingRule, members: [BallotMember], seeking: Bool) {
    self.rule = rule
    self.seeking = seeking
    voters = members.count
    for member in members.sorted(by: Self.precedes) {
      let likeness = Likeness(member)
      if let index = piles.firstIndex(where: { $0.likeness == likeness }) {
        piles[index].voters.append(member)
      } else {
        piles.append(Pile(likeness: likeness, voters: [member]))
      }
    }
    let equalWeights = members.allSatisfy { $0.weight == members.first?.weight }
    let rolesWithYes = piles.filter { $0.likeness.vote == .yes }.map(\.likeness.role)
    let targets: [Vote?] = seeking ? [.yes] : [.no, .abstain, nil]
    for (index, pile) in piles.enumerated() {
      let vote = pile.likeness.vote
      // Where all weigh the same, taking away a yes does all that any other change does.
      if !seeking, equalWeights, vote != .yes, rolesWithYes.contains(pile.likeness.role) {
        continue
      }
      for target in targets where target != vote {
        moves.append(Move(pile: index, target: target))
      }
    }
  }

  /// Participating members first, then by vote, then the heaviest.
  private static func precedes(_ left: BallotMember, _ right: BallotMember) -> Bool {
    func rank(_ member: BallotMember) -> (Int, Int, Int) {
      let vote = member.vote.flatMap { Vote.allCases.firstIndex(of: $0) } ?? Vote.allCases.count
      return (member.role == .participating ? 0 : 1, vote, -member.weight)
    }
    return rank(left) < rank(right)
  }

  /// Moves that were used, those of one role between the same votes together.
  func changes(_ used: [Int]) -> [FewestFlips.Change] {
    var changes: [FewestFlips.Change] = []
    for (move, number) in zip(moves, used) where number > 0 {
      let likeness = piles[move.pile].likeness
      let change = FewestFlips.Change(
        role: likeness.role, from: RecordedVote(likeness.vote), to: RecordedVote(move.target),
        number: number)
      if let index = changes.firstIndex(where: {
        ($0.role, $0.from, $0.to) == (change.role, change.from, change.to)
      }) {
        changes[index].number += number
      } else {
        changes.append(change)
      }
    }
    return changes
  }

  /// Changes per move, and the verdict they lead to; one more change at a time.
  /// - Parameter left: tallies that may still be tried; nil comes back when it reaches 0.
  func run(from tally: Tally, trying left: inout Int) -> (used: [Int], verdict: Verdict)? {
    var used = Array(repeating: 0, count: moves.count)
    var taken = Array(repeating: 0, count: piles.count)
    for budget in 0...voters {
      let found = place(
        budget, from: 0, tally: tally, used: &used, taken: &taken, trying: &left)
      if let found { return (used, found) }
      if left <= 0 { return nil }
    }
    return nil
  }

  /// Spends the whole budget on the moves from a given one on, as much as possible on the first.
  private func place(
    _ budget: Int, from move: Int, tally: Tally, used: inout [Int], taken: inout [Int],
    trying left: inout Int
  ) -> Verdict? {
    guard left > 0 else { return nil }
    if budget == 0 {
      let verdict = rule.verdict(on: tally)
      return verdict.passed == seeking ? verdict : nil
    }
    guard move < moves.count else { return nil }
    let index = moves[move].pile
    let before = taken[index]
    var tallies = [tally]
    for voter in piles[index].voters.dropFirst(before).prefix(budget) {
      left -= 1
      tallies.append(tallies[tallies.count - 1])
      var changed = voter
      changed.reasoned = true
      changed.sustains = true
      tallies[tallies.count - 1].change(voter, from: voter.vote, to: nil)
      tallies[tallies.count - 1].change(changed, from: nil, to: moves[move].target)
    }
    for count in tallies.indices.reversed() {
      used[move] = count
      taken[index] = before + count
      let found = place(
        budget - count, from: move + 1, tally: tallies[count], used: &used, taken: &taken,
        trying: &left)
      if let found { return found }
    }
    used[move] = 0
    taken[index] = before
    return nil
  }
}
