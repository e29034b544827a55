import StandardsModel

extension Tally {
  /// Votes of participating members alone.
  static func participating(
    yes: Int, no: Int, abstain: Int = 0, of members: Int? = nil, committed: Int? = nil,
    sustained: Int? = nil
  ) -> Tally {
    let counts = Counts(yes: yes, no: no, abstain: abstain)
    return Tally(
      participating: counts, all: counts, participatingMembers: members ?? counts.returned,
      committed: committed, sustained: sustained)
  }

  /// Votes of members among whom there are no roles.
  static func members(
    yes: Int, no: Int, abstain: Int = 0, of entitled: Int? = nil, sustained: Int? = nil
  ) -> Tally {
    Tally(
      participating: Counts(), all: Counts(yes: yes, no: no, abstain: abstain),
      participatingMembers: 0, entitled: entitled, sustained: sustained)
  }
}

extension Tally.Counts {
  static func + (left: Self, right: Self) -> Self {
    .init(
      yes: left.yes + right.yes, no: left.no + right.no, abstain: left.abstain + right.abstain)
  }
}
