public enum Vote: String, Sendable, CaseIterable {
  case yes, no, abstain
}

/// Votes cast in a ballot, counted.
///
/// What only some rules ask about has a default: every vote weighs one, every member in favour takes
/// part in the work, every vote against is upheld.
public struct Tally: Sendable, Hashable {
  public var participating: Counts
  /// All votes, those of participating members included.
  public var all: Counts
  /// Participating members who were entitled to vote.
  public var participatingMembers: Int
  /// All members who were entitled to vote; nil where only those who did are known.
  public var entitled: Int?
  /// All votes by weight; nil where every member weighs one.
  public var weights: Counts?
  /// Weight of all members who were entitled to vote; nil where it is their number.
  public var entitledWeight: Int?
  /// Members in favour who promise to take part, or name an expert; nil where all of them do.
  public var committed: Int?
  /// Votes against that are upheld after discussion; nil where all of them are.
  public var sustained: Int?

  public init(
    participating: Counts, all: Counts, participatingMembers: Int, entitled: Int? = nil,
    weights: Counts? = nil, entitledWeight: Int? = nil, committed: Int? = nil,
    sustained: Int? = nil
  ) {
    self.participating = participating
    self.all = all
    self.participatingMembers = participatingMembers
    self.entitled = entitled
    self.weights = weights
    self.entitledWeight = entitledWeight
    self.committed = committed
    self.sustained = sustained
  }

  /// Members who were entitled to vote; without better knowledge those who did.
  public var members: Int { entitled ?? max(participatingMembers, all.returned) }

  /// Votes by weight.
  public var weighted: Counts { weights ?? all }

  /// Weight of all who were entitled.
  public var totalWeight: Int { entitledWeight ?? (weights.map(\.returned) ?? members) }

  /// Opposition that remains after discussion.
  public var opposition: Int { min(sustained ?? all.no, all.no) }

  /// Of the members counted, those in favour who also take part in the work.
  public func commitments(among counts: Counts) -> Int {
    min(committed ?? counts.yes, counts.yes)
  }

  public struct Counts: Sendable, Hashable {
    public var yes: Int
    public var no: Int
    public var abstain: Int
    /// Votes against without reasons: returned, but in no ratio. ISO, IEC and IEEE have them.
    public var invalid: Int

    public init(yes: Int = 0, no: Int = 0, abstain: Int = 0, invalid: Int = 0) {
      self.yes = yes
      self.no = no
      self.abstain = abstain
      self.invalid = invalid
    }

    /// Votes for or against.
    public var cast: Int { yes + no }
    /// Ballots that came back, abstentions and invalid votes included.
    public var returned: Int { yes + no + abstain + invalid }

    public mutating func add(_ vote: Vote) { add(vote, weight: 1) }

    /// Counts a vote with its weight; a negative weight takes it back.
    public mutating func add(_ vote: Vote, weight: Int) {
      switch vote {
      case .yes: yes += weight
      case .no: no += weight
      case .abstain: abstain += weight
      }
    }
  }
}
