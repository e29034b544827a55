extension VotingRule {
  /// Rules of a kind as bodies use them, at least one of each: what laws, schemas and documentation
  /// run through, so that a new rule cannot be left out of them.
  public static func examples(of kind: Kind) -> [VotingRule] {
    switch kind {
    case .isoIECNewWorkItem:
      ISOIECNewWorkItem.Edition.allCases.map {
        .isoIECNewWorkItem(ISOIECNewWorkItem(edition: $0))
      }
    case .isoIECCommitteeDraft: [.isoIECCommitteeDraft(ISOIECCommitteeDraft())]
    case .isoIECEnquiry: [.isoIECEnquiry(ISOIECEnquiry())]
    case .jtc1FastTrack: [.jtc1FastTrack(JTC1FastTrack())]
    case .newCommittee: [.newCommittee(NewCommittee())]
    case .systematicReview: [.systematicReview(SystematicReview())]
    case .ituTraditionalApproval: [.ituTraditionalApproval(ITUTraditionalApproval())]
    case .ituAlternativeApproval: [.ituAlternativeApproval(ITUAlternativeApproval())]
    case .threeGPP: [.threeGPP(ThreeGPP())]
    case .etsiWeighted: [.etsiWeighted(ETSIWeighted())]
    case .ieee802: [.ieee802(IEEE802())]
    case .simpleMajority: [.simpleMajority(SimpleMajority())]
    case .qualifiedMajority:
      [
        .qualifiedMajority(QualifiedMajority(numerator: 71, denominator: 100)),
        .qualifiedMajority(QualifiedMajority(numerator: 2, denominator: 3, base: .members)),
        .qualifiedMajority(
          QualifiedMajority(
            numerator: 3, denominator: 4, quorumNumerator: 1, quorumDenominator: 2)),
      ]
    case .weightedMajority: [.weightedMajority(WeightedMajority(quota: 12))]
    case .chairsConsensus:
      [
        .chairsConsensus(ChairsConsensus()), .chairsConsensus(ChairsConsensus(tolerated: 2)),
      ]
    }
  }
}
