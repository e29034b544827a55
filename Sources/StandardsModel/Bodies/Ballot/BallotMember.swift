/// One who may vote in a ballot, and how.
public struct BallotMember: Sendable, Hashable {
  public var role = MembershipRole.participating
  /// 1 or more; only weighted rules ask.
  public var weight = 1
  /// Corporate group or bloc that votes as one; empty where the member votes alone. It matters for
  /// power, not for the count.
  public var group = ""
  /// How the member voted; nil where it did not.
  public var vote: Vote?
  /// A vote in favour comes with a promise to take part, or with an expert.
  public var commits = true
  /// A vote against states technical reasons; without them it is returned but not counted.
  public var reasoned = true
  /// A vote against is upheld after discussion.
  public var sustains = true

  public init(
    role: MembershipRole = .participating, weight: Int = 1, group: String = "", vote: Vote? = nil
  ) {
    self.role = role
    self.weight = weight
    self.group = group
    self.vote = vote
  }
}

extension Tally {
  /// Counts the votes of members one by one.
  public init(of members: some Sequence<BallotMember>) {
    self.init(
      participating: Counts(), all: Counts(), participatingMembers: 0, entitled: 0,
      weights: Counts(), entitledWeight: 0, committed: 0, sustained: 0)
    for member in members { add(member) }
  }

  mutating func add(_ member: BallotMember) {
    entitled = (entitled ?? 0) + 1
    entitledWeight = (entitledWeight ?? 0) + member.weight
    if member.role == .participating { participatingMembers += 1 }
    if let vote = member.vote { count(vote, of: member, sign: 1) }
  }

  /// Counts a member's vote as another one; nil is an absence.
  mutating func change(_ member: BallotMember, from old: Vote?, to new: Vote?) {
    if let old { count(old, of: member, sign: -1) }
    if let new { count(new, of: member, sign: 1) }
  }

  private mutating func count(_ vote: Vote, of member: BallotMember, sign: Int) {
    if vote == .no, !member.reasoned {
      all.invalid += sign
      weights?.invalid += sign * member.weight
      if member.role == .participating { participating.invalid += sign }
      return
    }
    all.add(vote, weight: sign)
    weights?.add(vote, weight: sign * member.weight)
    if member.role == .participating { participating.add(vote, weight: sign) }
    if vote == .yes, member.commits { committed = (committed ?? 0) + sign }
    if vote == .no, member.sustains { sustained = (sustained ?? 0) + sign }
  }
}
