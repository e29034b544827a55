import StandardsModel

/// The rules by their word in files; each has a shape of its own for what it asks besides.
extension VotingRule {
  static let oneOf = OneOf<VotingRule>(
    "rule",
    [
      .init(
        Kind.isoIECNewWorkItem.rawValue, ISOIECNewWorkItem.shape, { .isoIECNewWorkItem($0) },
        { if case .isoIECNewWorkItem(let rule) = $0 { rule } else { nil } }),
      .plain(
        .isoIECCommitteeDraft,
        "Committee draft in ISO and IEC: consensus, or two thirds of P-members' votes.",
        .isoIECCommitteeDraft(ISOIECCommitteeDraft())),
      .plain(
        .isoIECEnquiry,
        "Two thirds of P-members' votes in favour, at most a quarter of all votes negative.",
        .isoIECEnquiry(ISOIECEnquiry())),
      .plain(
        .jtc1FastTrack, "The enquiry's conditions, and half of the P-members voting.",
        .jtc1FastTrack(JTC1FastTrack())),
      .plain(
        .newCommittee, "Founding a technical committee in ISO.",
        .newCommittee(NewCommittee())),
      .plain(
        .systematicReview, "Periodic review of a published standard.",
        .systematicReview(SystematicReview())),
      .plain(
        .ituTraditionalApproval, "Traditional approval process of ITU-T.",
        .ituTraditionalApproval(ITUTraditionalApproval())),
      .plain(
        .ituAlternativeApproval, "Alternative approval process of ITU-T.",
        .ituAlternativeApproval(ITUAlternativeApproval())),
      .plain(
        .threeGPP, "Technical vote in 3GPP.",
        .threeGPP(ThreeGPP())),
      .plain(
        .etsiWeighted, "Weighted national vote in ETSI.",
        .etsiWeighted(ETSIWeighted())),
      .plain(
        .ieee802, "Letter ballot of an IEEE 802 working group.",
        .ieee802(IEEE802())),
      .plain(
        .simpleMajority, "More votes for than against.",
        .simpleMajority(SimpleMajority())),
      .init(
        Kind.qualifiedMajority.rawValue, QualifiedMajority.shape, { .qualifiedMajority($0) },
        { if case .qualifiedMajority(let rule) = $0 { rule } else { nil } }),
      .init(
        Kind.weightedMajority.rawValue, WeightedMajority.shape, { .weightedMajority($0) },
        { if case .weightedMajority(let rule) = $0 { rule } else { nil } }),
      .init(
        Kind.chairsConsensus.rawValue, ChairsConsensus.shape, { .chairsConsensus($0) },
        { if case .chairsConsensus(let rule) = $0 { rule } else { nil } }),
    ])
}

extension OneOf<VotingRule>.Case {
  /// A rule of which a statute leaves nothing open.
  fileprivate static func plain(
    _ kind: VotingRule.Kind, _ meaning: String, _ rule: VotingRule
  ) -> Self {
    let shape = Shape<VotingRule>("\(kind.rawValue) rule", meaning, { rule }, [])
    return Self(kind.rawValue, shape, { $0 }, { $0.kind == kind ? $0 : nil })
  }
}

extension ISOIECNewWorkItem: Declared {
  static let shape = Shape<ISOIECNewWorkItem>(
    "iso-iec-new-work-item rule", "Acceptance of a new work item in ISO and IEC.",
    { ISOIECNewWorkItem() },
    [
      .init(
        "edition", \.edition, .choice,
        "The majority that the edition of the Directives asks for.")
    ])
}

extension QualifiedMajority: Declared {
  static let shape = Shape<QualifiedMajority>(
    "qualified-majority rule", "At least numerator/denominator of the votes are in favour.",
    { QualifiedMajority(numerator: 2, denominator: 3) },
    [
      .init(
        "numerator", \.numerator, .integer(.between(1, 1_000_000)), required: true,
        "Of the threshold, as 2 in 2/3."),
      .init(
        "denominator", \.denominator, .integer(.between(1, 1_000_000)), required: true,
        "Of the threshold, as 3 in 2/3."),
      .init("base", \.base, .choice, "What the threshold is taken of: votes cast, or all members."),
      .init(
        "quorum-numerator", \.quorumNumerator, .integer(.between(0, 1_000_000)),
        "Of the share of members that must vote; 0 for no quorum."),
      .init(
        "quorum-denominator", \.quorumDenominator, .integer(.between(1, 1_000_000)),
        "Of the share of members that must vote."),
    ])
}

extension WeightedMajority: Declared {
  static let shape = Shape<WeightedMajority>(
    "weighted-majority rule", "Weights of votes in favour reach a quota.",
    { WeightedMajority(quota: 1) },
    [
      .init(
        "quota", \.quota, .integer(.between(1, 1_000_000_000), unit: "votes"), required: true,
        "Weight that passes.")
    ])
}

extension ChairsConsensus: Declared {
  static let shape = Shape<ChairsConsensus>(
    "chairs-consensus rule", "The chair finds consensus.", { ChairsConsensus() },
    [
      .init(
        "tolerated", \.tolerated, .integer(.between(0, 1_000_000), unit: "votes"),
        "Sustained objections that the chair overrides.")
    ])
}
