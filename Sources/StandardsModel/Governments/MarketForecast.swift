import SimulationEngine

/// What a government expects of its market: the mean of the choice kernel, month by month, with what
/// others do held as it stands.
///
/// It knows the installed base, so that a lever that comes too late forecasts little for itself.
struct MarketForecast {
  let field: Field
  let state: Int
  /// By standard; this month's, which the market itself learns only later in the month.
  let available: [Bool]

  /// Shares of the state's firms by standard after so many months.
  /// - Parameters:
  ///   - own: u by standard.
  ///   - government: g by standard.
  ///   - directive: what state-owned firms use by order; nil where they choose.
  func shares(
    after months: Int, own: [Double], government: [Double], directive: Int? = nil
  ) -> [Double] {
    let market = field.market
    let rules = market.rules
    let count = market.standardCount
    var shares = (0..<count).map { market.penetration(of: $0, in: state) }
    let foreign = foreignContacts
    let systematic = (0..<count).map { standard -> Double in
      guard available[standard] else { return -.infinity }
      return own[standard] + government[standard]
        + rules.endorsementWeight * field.terms.endorsement[state * count + standard]
    }
    let order = directive.flatMap { available[$0] ? $0 : nil }
    let ordered = order == nil ? 0 : market.stateOwnedShare(in: state)
    let revision = 1 - exponential(-rules.revisionRate * exponential(-rules.switchingCost))
    for _ in 0..<months {
      let contacts = (0..<count).map { foreign[$0] + ownTie * shares[$0] }
      var choice = probabilities(systematic: systematic, contacts: contacts)
      if let order, ordered > 0 {
        for standard in 0..<count {
          choice[standard] *= 1 - ordered
          if standard == order { choice[standard] += ordered }
        }
      }
      let users = shares.reduce(0, +)
      let hazard =
        rules.innovation + field.terms.promotion[state]
        + rules.imitation * contacts.reduce(0, +)
      let adopting = max(0, 1 - users) * -exponentialMinusOne(-hazard)
      for standard in 0..<count {
        shares[standard] +=
          adopting * choice[standard]
          + revision * (choice[standard] * users - shares[standard])
      }
    }
    return shares
  }

  private func probabilities(systematic: [Double], contacts: [Double]) -> [Double] {
    let rules = field.market.rules
    let count = systematic.count
    let values = (0..<count).map { standard -> Double in
      var social = 0.0
      for other in 0..<count {
        let compatibility =
          rules.compatibility?[standard * count + other] ?? (standard == other ? 1 : 0)
        social += compatibility * contacts[other]
      }
      return systematic[standard]
        + rules.networkBenefit * (rules.networkFactor?[standard] ?? 1) * social
    }
    guard let largest = values.max(), largest > -.infinity else {
      return values.map { _ in 0 }
    }
    let weights = values.map { exponential($0 - largest) }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }

  /// What all firms of the state together weigh as contacts of one of them.
  private var ownTie: Double {
    guard case .blocks(let blocks) = field.market.network else { return 1 }
    let others = Double(max(0, blocks.members[state] - (blocks.includesSelf ? 0 : 1)))
    return blocks.ties[state * blocks.groupCount + state] * others
  }

  /// Contacts abroad, by standard.
  private var foreignContacts: [Double] {
    let market = field.market
    var contacts = [Double](repeating: 0, count: market.standardCount)
    guard case .blocks(let blocks) = market.network else { return contacts }
    for other in 0..<market.stateCount where other != state {
      let tie = blocks.ties[state * blocks.groupCount + other]
      for standard in 0..<market.standardCount {
        contacts[standard] += tie * Double(market.users[other * market.standardCount + standard])
      }
    }
    return contacts
  }
}
