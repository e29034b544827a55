import SimulationEngine
import StandardsModel

extension Check {
  /// Rules of stages: the stages exist, and their thresholds can be reached.
  mutating func rules(of body: BodySpecification, at path: [String]) {
    let stages = Names(Stage.allCases.map(\.rawValue), isComplete: true)
    for stage in body.rules {
      let path = path + ["rules", stage.id]
      knownKey(stage.id, among: stages, "stage", at: path)
      for year in stage.value { threshold(year.value, at: path + [year.id]) }
    }
    guard case .weightedMajority(let rule) = body.rule, !body.weights.isEmpty else { return }
    let total = body.weights.values.reduce(0, +)
    if rule.quota > total, isSound(path + ["weights"]) {
      add(.value, Wording.quotaBeyondWeights(rule.quota, total), at: path + ["rule", "quota"])
    }
  }

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
