extension VotingRule {
  /// Power of every player under this rule, where each votes yes or no; nil where the game is too
  /// large to count.
  ///
  /// A player is one member, or a group that votes as one. Players that look the same to the rule are
  /// counted together, so a ballot of 41 participating and 46 observing members takes 42 × 47
  /// verdicts and not 2⁸⁷. Weighted rules whose weights differ go through `WeightedGame`.
  public func power(of players: [[BallotMember]]) -> [PowerIndex]? {
    guard !players.isEmpty, players.count <= PowerIndex.mostPlayers else { return nil }
    let classes = PlayerClasses(players)
    if classes.states <= 20_000 {
      let byClass = classes.all.indices.map { classes.power(ofClass: $0, under: self) }
      return classes.classOfPlayer.map { byClass[$0] }
    }
    let weights = players.map { $0.reduce(0) { $0 + $1.weight } }
    return quota(totalWeight: weights.reduce(0, +)).flatMap {
      WeightedGame(quota: $0, weights: weights).power
    }
  }

  /// The weight in favour that passes when nobody abstains; nil where weight alone does not decide.
  func quota(totalWeight: Int) -> Int? {
    switch self {
    case .weightedMajority(let rule): rule.quota
    case .simpleMajority: totalWeight / 2 + 1
    case .etsiWeighted: (71 * totalWeight + 99) / 100
    case .qualifiedMajority(let rule):
      (rule.numerator * totalWeight + rule.denominator - 1) / rule.denominator
    case .isoIECNewWorkItem, .isoIECCommitteeDraft, .isoIECEnquiry, .jtc1FastTrack, .newCommittee,
      .systematicReview, .ituTraditionalApproval, .ituAlternativeApproval, .threeGPP, .ieee802,
      .chairsConsensus:
      nil
    }
  }
}

/// Players grouped by what a rule can see of them.
private struct PlayerClasses {
  struct Signature: Hashable {
    var participating: Int
    var observing: Int
    var weight: Int
  }

  struct Class {
    var signature: Signature
    var members: [BallotMember]
    var players: Int
  }

  private(set) var all: [Class] = []
  private(set) var classOfPlayer: [Int] = []

  init(_ players: [[BallotMember]]) {
    for members in players {
      let participating = members.count { $0.role == .participating }
      let signature = Signature(
        participating: participating, observing: members.count - participating,
        weight: members.reduce(0) { $0 + $1.weight })
      if let index = all.firstIndex(where: { $0.signature == signature }) {
        all[index].players += 1
        classOfPlayer.append(index)
      } else {
        classOfPlayer.append(all.count)
        all.append(Class(signature: signature, members: members, players: 1))
      }
    }
  }

  /// Coalitions that a rule can tell apart, up to a large number.
  var states: Int {
    all.reduce(1) { min($0, 1_000_000) * ($1.players + 1) }
  }

  func power(ofClass special: Int, under rule: VotingRule) -> PowerIndex {
    var against = Tally(of: [])
    for one in all {
      for _ in 0..<one.players {
        for member in one.members {
          against.add(member)
          against.change(member, from: member.vote, to: .no)
        }
      }
    }
    let players = classOfPlayer.count
    var swings = Array(repeating: Int128(0), count: players)
    func visit(_ index: Int, _ tally: Tally, size: Int, ways: Int128) {
      guard index < all.count else {
        var joined = tally
        convert(all[special], in: &joined)
        if rule.verdict(on: joined).passed, !rule.verdict(on: tally).passed {
          swings[size] += ways
        }
        return
      }
      let available = all[index].players - (index == special ? 1 : 0)
      var tally = tally
      for count in 0...available {
        if count > 0 { convert(all[index], in: &tally) }
        visit(index + 1, tally, size: size + count, ways: ways * binomial(available, count))
      }
    }
    visit(0, against, size: 0, ways: 1)
    return PowerIndex(swingsBySize: swings)
  }

  private func convert(_ one: Class, in tally: inout Tally) {
    for member in one.members { tally.change(member, from: .no, to: .yes) }
  }
}
