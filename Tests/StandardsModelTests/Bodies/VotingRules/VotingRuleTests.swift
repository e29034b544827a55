import StandardsModel
import TestSupport
import Testing

struct VotingRuleTests {
  @Test(arguments: VotingRule.Kind.allCases)
  func `every rule keeps the laws`(kind: VotingRule.Kind) {
    let examples = VotingRule.examples(of: kind)
    #expect(!examples.isEmpty)
    for rule in examples {
      #expect(rule.kind == kind)
      let findings = VotingRuleLaws(rule).findings()
      #expect(findings.broken.isEmpty, "\(rule)")
      // A suite that never sees both verdicts shows nothing.
      #expect(findings.passed > 5 && findings.failed > 5, "\(rule): \(findings)")
    }
  }

  @Test func `the laws catch a rule that nobody can pass`() {
    let laws = VotingRuleLaws(effect: .none) { _ in .failed(condition: "never") }
    #expect(laws.findings().broken == [.unanimityPasses])
  }

  @Test func `the laws catch a rule that rejects what too many like`() {
    let laws = VotingRuleLaws(effect: .none) { members in
      let yes = members.count { $0.vote == .yes }
      return yes == members.count || (3..<8).contains(yes)
        ? .passed : .failed(condition: "not too many")
    }
    #expect(laws.findings().broken == [.yesNeverDefeats])
  }

  @Test func `the laws catch a rule with a dictator`() {
    let laws = VotingRuleLaws(effect: .none) { members in
      members[0].vote == .yes ? .passed : .failed(condition: "the dictator agrees")
    }
    #expect(laws.findings().broken == [.equalsAreEqual])
  }

  @Test(arguments: [AbstentionEffect.none, .turnout, .against])
  func `the laws catch abstentions that act otherwise than declared`(effect: AbstentionEffect) {
    // Abstention here is worse than absence and better than a vote against.
    let laws = VotingRuleLaws(effect: effect) { members in
      let tally = Tally(of: members)
      return 2 * tally.all.yes > 2 * tally.all.no + tally.all.abstain
        ? .passed : .failed(condition: "two votes to one")
    }
    #expect(laws.findings().broken == [.abstentionAsDeclared])
  }

  @Test(arguments: VotingRule.Kind.allCases)
  func `no votes are no approval, except where silence approves`(kind: VotingRule.Kind) {
    for rule in VotingRule.examples(of: kind) {
      let verdict = rule.verdict(
        on: Tally(participating: .init(), all: .init(), participatingMembers: 20))
      let silenceApproves = kind == .ituAlternativeApproval || kind == .ituTraditionalApproval
      #expect(verdict.passed == silenceApproves, "\(rule)")
    }
  }

  @Test func `kinds have words of their own for scenario files`() {
    let words = VotingRule.Kind.allCases.map(\.rawValue)
    #expect(Set(words).count == words.count)
    #expect(
      words.allSatisfy {
        $0.utf8.allSatisfy { $0 == 45 || (48...57).contains($0) || (97...122).contains($0) }
      })
  }

  @Test func `a verdict names the condition that failed`() {
    #expect(Verdict.passed.failedCondition == nil)
    #expect(Verdict.failed(condition: "quorum").failedCondition == "quorum")
    #expect(!Verdict.failed(condition: "quorum").passed)
  }
}
