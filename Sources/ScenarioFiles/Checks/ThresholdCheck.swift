import SimulationEngine
import StandardsModel

extension Check {
  /// A rule that nothing can satisfy is a mistake, not a strict rule.
  mutating func threshold(_ rule: VotingRule, at path: [String]) {
    guard case .qualifiedMajority(let rule) = rule else { return }
    if rule.numerator > rule.denominator, isSound(path + ["denominator"]) {
      add(
        .value, Wording.impossibleThreshold(rule.numerator, rule.denominator),
        at: path + ["numerator"])
    }
    if rule.quorumNumerator > rule.quorumDenominator, isSound(path + ["quorum-denominator"]) {
      add(
        .value, Wording.impossibleThreshold(rule.quorumNumerator, rule.quorumDenominator),
        at: path + ["quorum-numerator"])
    }
  }
}
