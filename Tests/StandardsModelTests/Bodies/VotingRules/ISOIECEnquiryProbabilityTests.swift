import StandardsModel
import Testing

/// ISO-1: the probability that a draft passes when members vote independently, as an exact sum over
/// counts (models.md §7.1).
struct ISOIECEnquiryProbabilityTests {
  /// Probabilities of yes, no and abstention as whole numbers over their sum.
  struct Odds: Sendable {
    var yes: Int
    var no: Int
    var abstain: Int
    var total: Int { yes + no + abstain }
  }

  private func choose(_ total: Int, _ chosen: Int) -> Int {
    (0..<chosen).reduce(1) { $0 * (total - $1) / ($1 + 1) }
  }

  private func power(_ base: Int, _ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  @Test func `five P-members pass with probability 70497 in 100000`() {
    var passing = 0
    for yes in 0...5 {
      for no in 0...(5 - yes) {
        let ballot = Tally.participating(yes: yes, no: no, abstain: 5 - yes - no)
        guard ISOIECEnquiry().verdict(on: ballot).passed else { continue }
        passing += choose(5, yes) * choose(5 - yes, no) * power(7, yes) * power(2, no)
      }
    }
    #expect(passing == 70497)
  }

  /// Counts of `members` votes with their probabilities.
  private func outcomes(_ members: Int, _ odds: Odds) -> [(counts: Tally.Counts, share: Double)] {
    func share(_ part: Int, _ number: Int) -> Double {
      (0..<number).reduce(1.0) { value, _ in value * Double(part) / Double(odds.total) }
    }
    var result: [(Tally.Counts, Double)] = []
    for yes in 0...members {
      for no in 0...(members - yes) {
        let abstain = members - yes - no
        let ways = Double(choose(members, yes)) * Double(choose(members - yes, no))
        let share = ways * share(odds.yes, yes) * share(odds.no, no) * share(odds.abstain, abstain)
        if share > 0 { result.append((.init(yes: yes, no: no, abstain: abstain), share)) }
      }
    }
    return result
  }

  /// Sums of at most 10,000 products of doubles: 1e-9 is far above their rounding and far below the
  /// difference that one vote makes.
  @Test(arguments: [
    (10, Odds(yes: 4, no: 1, abstain: 0), 0, Odds(yes: 1, no: 0, abstain: 0), 0.6777995264),
    (30, Odds(yes: 3, no: 1, abstain: 0), 0, Odds(yes: 1, no: 0, abstain: 0), 0.5142899631),
    (30, Odds(yes: 7, no: 2, abstain: 1), 0, Odds(yes: 1, no: 0, abstain: 0), 0.6700560499),
    (18, Odds(yes: 3, no: 2, abstain: 0), 30, Odds(yes: 19, no: 1, abstain: 0), 0.3741715528),
    (30, Odds(yes: 4, no: 1, abstain: 0), 40, Odds(yes: 4, no: 1, abstain: 0), 0.8460899728),
  ])
  func `larger committees`(p: Int, pOdds: Odds, o: Int, oOdds: Odds, expected: Double) {
    let rule = ISOIECEnquiry()
    let others = outcomes(o, oOdds)
    var probability = 0.0
    for own in outcomes(p, pOdds) {
      for other in others {
        let tally = Tally(
          participating: own.counts, all: own.counts + other.counts, participatingMembers: p)
        if rule.verdict(on: tally).passed { probability += own.share * other.share }
      }
    }
    #expect(abs(probability - expected) < 1e-9)
  }

  /// Members who differ: p = 0.50, 0.55 … 0.95, over all 2¹⁰ ballots, in twentieths.
  @Test func `ten different P-members`() {
    var passing = 0
    for ballot in 0..<1024 {
      var weight = 1
      for member in 0..<10 {
        weight *= ballot >> member & 1 == 1 ? 10 + member : 10 - member
      }
      let yes = ballot.nonzeroBitCount
      if ISOIECEnquiry().verdict(on: .participating(yes: yes, no: 10 - yes)).passed {
        passing += weight
      }
    }
    #expect(abs(Double(passing) / Double(power(20, 10)) - 0.4433805309) < 1e-10)
  }
}
