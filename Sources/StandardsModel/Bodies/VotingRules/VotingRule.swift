/// The rules by which a body turns votes into a decision: the closed list.
///
/// Every rule is a pure function of counts, in integer arithmetic. To add one: a file beside this one
/// that cites its statute, a case here, and a test file of its name with worked examples.
public enum VotingRule: Sendable, Hashable {
  case isoIECEnquiry(ISOIECEnquiry)
  case jtc1FastTrack(JTC1FastTrack)

  /// The rule's word in scenario files.
  public enum Kind: String, Sendable, CaseIterable {
    case isoIECEnquiry = "iso-iec-enquiry"
    case jtc1FastTrack = "jtc1-fast-track"
  }

  public var kind: Kind {
    switch self {
    case .isoIECEnquiry: .isoIECEnquiry
    case .jtc1FastTrack: .jtc1FastTrack
    }
  }

  /// The decision on a tally, with the condition that failed.
  public func verdict(on tally: Tally) -> Verdict {
    switch self {
    case .isoIECEnquiry(let rule): rule.verdict(on: tally)
    case .jtc1FastTrack(let rule): rule.verdict(on: tally)
    }
  }
}

/// Votes cast in a ballot, counted.
public struct Tally: Sendable, Hashable {
  public var participating: Counts
  /// All votes, those of participating members included.
  public var all: Counts
  /// Participating members who were entitled to vote.
  public var participatingMembers: Int

  public init(participating: Counts, all: Counts, participatingMembers: Int) {
    self.participating = participating
    self.all = all
    self.participatingMembers = participatingMembers
  }

  public struct Counts: Sendable, Hashable {
    public var yes: Int
    public var no: Int
    public var abstain: Int

    public init(yes: Int = 0, no: Int = 0, abstain: Int = 0) {
      self.yes = yes
      self.no = no
      self.abstain = abstain
    }

    /// Votes for or against.
    public var cast: Int { yes + no }

    public mutating func add(_ vote: Vote) {
      switch vote {
      case .yes: yes += 1
      case .no: no += 1
      case .abstain: abstain += 1
      }
    }
  }
}

public enum Vote: String, Sendable, CaseIterable {
  case yes, no, abstain
}

/// What a rule says of a tally.
public enum Verdict: Sendable, Hashable {
  case passed
  /// The first condition that failed, in words for tables and readers.
  case failed(condition: String)

  public var passed: Bool { self == .passed }

  public var failedCondition: String? {
    if case .failed(let condition) = self { condition } else { nil }
  }
}
