import SimulationEngine

/// Sponsors in two alliances, one sponsor deciding at a time.
///
/// The choice is the market kernel's without noise: a sponsor's contacts are the other sponsors with
/// weights `s_i·s_j·(1 − rivalry)`, which may be negative, and it uses the alliance that is worth more.
/// The factor s_i does not change what i prefers and makes the weights symmetric. Source: Axelrod,
/// Mitchell, Thomas, Bennett & Bruderer (1995), Management Science 41, 1493–1508.
public struct Camps: Sendable {
  /// In the order of their names' bytes.
  public let sponsors: [String]
  public internal(set) var market: Market

  /// As many turns as there are sponsors, each of a sponsor drawn at random.
  mutating func advance(month: Int, draws: Draws) {
    market.advance(
      month: month,
      terms: MarketTerms(stateCount: market.stateCount, standardCount: market.standardCount),
      draws: draws)
  }

  /// Alliance of every sponsor, 0 or 1.
  public var alliances: [Int] { market.use.map { Int($0) } }

  /// - Parameter draws: for the alliances at the start.
  public init(_ specification: CampsSpecification, draws: Draws) {
    let entries = specification.sponsors.entries
    let count = entries.count
    let propensities = specification.propensities
    sponsors = entries.map(\.id)
    var rules = MarketRules()
    rules.networkBenefit = 1
    rules.revisionRate = 1
    rules.noise = .none
    rules.scheduling = .sequential(updates: max(1, count))
    market = Market(
      rules: rules,
      network: .blocks(
        BlockNetwork(
          members: Array(repeating: 1, count: count),
          ties: (0..<count * count).map {
            let (i, j) = ($0 / count, $0 % count)
            return entries[i].value.size * entries[j].value.size * propensities[$0]
          })),
      homes: (0..<count).map { UInt16($0) }, stateCount: count, standardCount: 2,
      subject: Subject("camps"))
    var shared: Int?
    for (place, sponsor) in entries.enumerated() {
      let coin = draws.uniform(.campAtStart, of: Subject("sponsor/\(sponsor.id)")) < 0.5 ? 0 : 1
      var alliance = coin
      if specification.together.contains(sponsor.id) {
        alliance = shared ?? coin
        shared = alliance
      }
      market.setUse(alliance, ofFirm: place)
    }
  }
}

extension CampsSpecification {
  /// p_ij, row by row: 1 − α for a rival of another kind, 1 − (α + β) for one of the same.
  var propensities: [Double] {
    let kinds = sponsors.map(\.value.kind)
    return kinds.flatMap { one in
      kinds.map { $0 == one ? 1 - (distantRivalry + closeRivalry) : 1 - distantRivalry }
    }
  }

  /// The energy landscape of the same sponsors.
  public var landscape: AllianceLandscape {
    AllianceLandscape(sizes: sponsors.map(\.value.size), propensities: propensities)
  }
}

extension DrawPurpose {
  /// Purposes of camps: 310 … 319.
  static let campAtStart = DrawPurpose(310)
}
