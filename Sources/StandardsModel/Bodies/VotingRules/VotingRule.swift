/// The rules by which a body turns votes into a decision: the closed list.
///
/// Every rule is a pure function of counts, in integer arithmetic. To add one: a file beside this one
/// that cites its statute, a case here, an example in `VotingRule+Examples.swift`, and a test file of
/// its name with worked examples; the laws in `VotingRuleLaws` then hold it to account.
public enum VotingRule: Sendable, Hashable {
  case isoIECNewWorkItem(ISOIECNewWorkItem)
  case isoIECCommitteeDraft(ISOIECCommitteeDraft)
  case isoIECEnquiry(ISOIECEnquiry)
  case jtc1FastTrack(JTC1FastTrack)
  case newCommittee(NewCommittee)
  case systematicReview(SystematicReview)
  case ituTraditionalApproval(ITUTraditionalApproval)
  case ituAlternativeApproval(ITUAlternativeApproval)
  case threeGPP(ThreeGPP)
  case etsiWeighted(ETSIWeighted)
  case ieee802(IEEE802)
  case simpleMajority(SimpleMajority)
  case qualifiedMajority(QualifiedMajority)
  case weightedMajority(WeightedMajority)
  case chairsConsensus(ChairsConsensus)

  /// The rule's word in scenario files.
  public enum Kind: String, Sendable, CaseIterable {
    case isoIECNewWorkItem = "iso-iec-new-work-item"
    case isoIECCommitteeDraft = "iso-iec-committee-draft"
    case isoIECEnquiry = "iso-iec-enquiry"
    case jtc1FastTrack = "jtc1-fast-track"
    case newCommittee = "new-committee"
    case systematicReview = "systematic-review"
    case ituTraditionalApproval = "itu-traditional-approval"
    case ituAlternativeApproval = "itu-alternative-approval"
    case threeGPP = "3gpp"
    case etsiWeighted = "etsi-weighted"
    case ieee802 = "ieee-802"
    case simpleMajority = "simple-majority"
    case qualifiedMajority = "qualified-majority"
    case weightedMajority = "weighted-majority"
    case chairsConsensus = "chairs-consensus"
  }

  public var kind: Kind {
    switch self {
    case .isoIECNewWorkItem: .isoIECNewWorkItem
    case .isoIECCommitteeDraft: .isoIECCommitteeDraft
    case .isoIECEnquiry: .isoIECEnquiry
    case .jtc1FastTrack: .jtc1FastTrack
    case .newCommittee: .newCommittee
    case .systematicReview: .systematicReview
    case .ituTraditionalApproval: .ituTraditionalApproval
    case .ituAlternativeApproval: .ituAlternativeApproval
    case .threeGPP: .threeGPP
    case .etsiWeighted: .etsiWeighted
    case .ieee802: .ieee802
    case .simpleMajority: .simpleMajority
    case .qualifiedMajority: .qualifiedMajority
    case .weightedMajority: .weightedMajority
    case .chairsConsensus: .chairsConsensus
    }
  }

  /// The decision on a tally, with the condition that failed.
  public func verdict(on tally: Tally) -> Verdict {
    switch self {
    case .isoIECNewWorkItem(let rule): rule.verdict(on: tally)
    case .isoIECCommitteeDraft(let rule): rule.verdict(on: tally)
    case .isoIECEnquiry(let rule): rule.verdict(on: tally)
    case .jtc1FastTrack(let rule): rule.verdict(on: tally)
    case .newCommittee(let rule): rule.verdict(on: tally)
    case .systematicReview(let rule): rule.verdict(on: tally)
    case .ituTraditionalApproval(let rule): rule.verdict(on: tally)
    case .ituAlternativeApproval(let rule): rule.verdict(on: tally)
    case .threeGPP(let rule): rule.verdict(on: tally)
    case .etsiWeighted(let rule): rule.verdict(on: tally)
    case .ieee802(let rule): rule.verdict(on: tally)
    case .simpleMajority(let rule): rule.verdict(on: tally)
    case .qualifiedMajority(let rule): rule.verdict(on: tally)
    case .weightedMajority(let rule): rule.verdict(on: tally)
    case .chairsConsensus(let rule): rule.verdict(on: tally)
    }
  }

  /// What an abstention does under this rule.
  public var abstentionEffect: AbstentionEffect {
    switch self {
    case .isoIECNewWorkItem, .isoIECCommitteeDraft, .isoIECEnquiry, .newCommittee,
      .systematicReview, .ituAlternativeApproval, .etsiWeighted, .simpleMajority,
      .chairsConsensus:
      .none
    case .jtc1FastTrack, .threeGPP: .turnout
    case .ituTraditionalApproval, .weightedMajority: .against
    case .ieee802: .limited
    case .qualifiedMajority(let rule): rule.abstentionEffect
    }
  }
}

/// What an abstention does, which every rule declares and the law suite checks.
public enum AbstentionEffect: String, Sendable, CaseIterable {
  /// The same as staying away.
  case none
  /// Counts towards a quorum and nothing else, so it can only help.
  case turnout
  /// The same as a vote against.
  case against
  /// Counts towards the returns, and too many of them fail the ballot.
  case limited
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
