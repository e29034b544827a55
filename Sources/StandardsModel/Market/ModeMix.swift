import SimulationEngine

/// Which channel carried what was chosen: the mode of an outcome is measured, not assumed.
///
/// A channel's part is what it adds to the chosen standard's utility beyond the mean of what could be
/// chosen; negative parts carried nothing. Summed over those who chose in the month.
public struct ModeMix: Sendable, Equatable {
  /// Own fit and royalty, u.
  public var own = 0.0
  /// Installed base among contacts, θ·W: competition together with `own`.
  public var network = 0.0
  /// Endorsement by bodies, η·e: cooperation.
  public var endorsement = 0.0
  /// What governments mandate, buy and forbid, g: hierarchy.
  public var government = 0.0

  public init() {}

  public mutating func add(_ other: ModeMix) {
    own += other.own
    network += other.network
    endorsement += other.endorsement
    government += other.government
  }

  public var total: Double { own + network + endorsement + government }
  /// Share carried by the market mode; nil where no channel carried anything.
  public var market: Double? { total > 0 ? (own + network) / total : nil }
  /// Share carried by the committee mode.
  public var committee: Double? { total > 0 ? endorsement / total : nil }
  /// Share carried by the government mode.
  public var hierarchy: Double? { total > 0 ? government / total : nil }
}

extension Market {
  /// The mode mix of the last month's first adoptions and changes, by standard.
  ///
  /// Contacts are those of the state at the end of the month. What is banned is left out of the mean,
  /// as it could not be chosen; otherwise its minus infinity would drown every other channel.
  public func modeMix(terms: MarketTerms) -> [ModeMix] {
    let standards = standardCount
    let contacts = meanContacts()
    return (0..<standards).map { k in
      var mix = ModeMix()
      for state in 0..<stateCount {
        let choices = newAdopters[state * standards + k] + switchers[state * standards + k]
        guard choices > 0 else { continue }
        let open = (0..<standards).filter {
          let place = state * standards + $0
          return terms.available[$0] && terms.government[place] > -.infinity
            && terms.own[place] > -.infinity
        }
        guard !open.isEmpty else { continue }
        func part(_ channel: (Int) -> Double) -> Double {
          let mean = open.reduce(0) { $0 + channel(state * standards + $1) } / Double(open.count)
          return max(0, channel(state * standards + k) - mean) * Double(choices)
        }
        mix.own += part { terms.own[$0] }
        mix.network += part { rules.networkBenefit * contacts[$0] }
        mix.endorsement += part { rules.endorsementWeight * terms.endorsement[$0] }
        mix.government += part { terms.government[$0] }
      }
      return mix
    }
  }

  /// Σ_m W_nm [m uses k], the mean over the firms of each state, by state × standard.
  func meanContacts() -> [Double] {
    let standards = standardCount
    var contacts = [Double](repeating: 0, count: stateCount * standards)
    switch network {
    case .blocks(let blocks):
      for state in 0..<stateCount {
        for d in 0..<stateCount {
          let tie = blocks.ties[state * stateCount + d]
          for k in 0..<standards {
            contacts[state * standards + k] += tie * Double(users[d * standards + k])
          }
        }
      }
    case .sparse(let sparse):
      for firm in 0..<sparse.memberCount where homes[firm] != Market.nowhere {
        let row = Int(homes[firm]) * standards
        for other in sparse.neighbours(of: firm) {
          let standard = use[Int(other)]
          if standard != Market.none { contacts[row + Int(standard)] += sparse.tie }
        }
      }
      for state in 0..<stateCount where firms[state] > 0 {
        for k in 0..<standards { contacts[state * standards + k] /= Double(firms[state]) }
      }
    }
    return contacts
  }
}
