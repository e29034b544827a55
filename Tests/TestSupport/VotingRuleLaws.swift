import SimulationEngine
import StandardsModel

/// What must hold of every voting rule, checked over drawn electorates.
///
/// A rule is taken as a function of the members and their votes, so that the suite can also be shown
/// rules that are wrong, and must catch them.
public struct VotingRuleLaws {
  public enum Law: String, CaseIterable, Sendable {
    case unanimityPasses = "all in favour and taking part: passed"
    case yesNeverDefeats = "any vote turned into a yes never defeats"
    case equalsAreEqual = "exchanging the votes of equal members changes nothing"
    case abstentionAsDeclared = "abstention acts as the rule declares"
  }

  /// What was tried.
  public struct Findings: Sendable {
    /// Laws broken, once each, in the order of `Law`.
    public var broken: [Law] = []
    public var passed = 0
    public var failed = 0
  }

  let decide: ([BallotMember]) -> Verdict
  let effect: AbstentionEffect

  public init(_ rule: VotingRule) {
    self.init(effect: rule.abstentionEffect) { rule.verdict(on: Tally(of: $0)) }
  }

  public init(effect: AbstentionEffect, decide: @escaping ([BallotMember]) -> Verdict) {
    self.effect = effect
    self.decide = decide
  }

  /// - Parameter electorates: of 9 to 14 members of both roles and mixed weights.
  public func findings(electorates: Int = 150) -> Findings {
    var findings = Findings()
    var broken: Set<Law> = []
    for trial in 0..<electorates {
      let members = Self.electorate(trial)
      let verdict = decide(members)
      if verdict.passed { findings.passed += 1 } else { findings.failed += 1 }
      if !unanimityPasses(members) { broken.insert(.unanimityPasses) }
      if !yesNeverDefeats(members, verdict) { broken.insert(.yesNeverDefeats) }
      if !equalsAreEqual(members, verdict) { broken.insert(.equalsAreEqual) }
      if !abstentionActs(members, verdict) { broken.insert(.abstentionAsDeclared) }
    }
    findings.broken = Law.allCases.filter(broken.contains)
    return findings
  }

  private func unanimityPasses(_ members: [BallotMember]) -> Bool {
    decide(
      members.map { member in
        var member = member
        member.vote = .yes
        member.commits = true
        return member
      }
    ).passed
  }

  private func yesNeverDefeats(_ members: [BallotMember], _ verdict: Verdict) -> Bool {
    guard verdict.passed else { return true }
    return members.indices.allSatisfy { index in
      decide(members.changing(index) { $0.vote = .yes }).passed
    }
  }

  private func equalsAreEqual(_ members: [BallotMember], _ verdict: Verdict) -> Bool {
    for (left, right) in zip(members.indices, members.indices.dropFirst())
    where members[left].role == members[right].role && members[left].weight == members[right].weight
    {
      var exchanged = members
      exchanged.swapAt(left, right)
      if decide(exchanged) != verdict { return false }
    }
    return true
  }

  private func abstentionActs(_ members: [BallotMember], _ verdict: Verdict) -> Bool {
    for index in members.indices where members[index].vote == .abstain {
      let away = decide(members.changing(index) { $0.vote = nil })
      switch effect {
      case .none:
        if away.passed != verdict.passed { return false }
      case .turnout:
        if away.passed && !verdict.passed { return false }
      case .against:
        // A vote against that nobody upholds: what an abstention cannot do is oppose at a meeting.
        let against = decide(
          members.changing(index) {
            $0.vote = .no
            $0.reasoned = true
            $0.sustains = false
          })
        if against.passed != verdict.passed { return false }
      case .limited:
        let conditions = [away.failedCondition, verdict.failedCondition].compactMap { $0 }
        if away.passed != verdict.passed, conditions.contains(IEEE802.approval) { return false }
      }
    }
    return true
  }

  /// A drawn electorate: its leaning is drawn too, so that there are clear and close ballots of both
  /// kinds. The first nine members are the same in all, so that unanimity means enough of them.
  public static func electorate(_ trial: Int) -> [BallotMember] {
    var stream = Draws(seed: 2007, replicate: 1)
      .stream(DrawPurpose(4095), of: Subject("voting-rule-laws"), at: trial)
    let favour = 0.35 + 0.65 * stream.uniform()
    let abstention = 0.3 * stream.uniform()
    let absence = 0.6 * stream.uniform()
    return (0..<(9 + stream.below(6))).map { index in
      var member = BallotMember(
        role: index % 3 < 2 ? .participating : .observing, weight: 1 + index / 3)
      member.commits = stream.chance(0.8)
      member.sustains = stream.chance(0.5)
      member.reasoned = stream.chance(0.9)
      if stream.chance(absence) { return member }
      member.vote =
        stream.chance(abstention) ? .abstain : stream.chance(favour) ? .yes : .no
      return member
    }
  }
}

extension [BallotMember] {
  func changing(_ index: Int, _ change: (inout BallotMember) -> Void) -> [BallotMember] {
    var copy = self
    change(&copy[index])
    return copy
  }
}
