import SimulationEngine

/// A sponsor that does as its government says.
struct StateSponsor: Sendable {
  let home: ID<State>
  /// Place of its own standard in the field.
  let place: Int
  /// Of all sponsors' size in the field.
  let share: Double
}

extension Field {
  /// The state-owned among a field's sponsors; none in most worlds.
  static func stateSponsors(
    _ specification: FieldSpecification, states: Keyed<ID<State>>
  ) -> [StateSponsor] {
    let size = specification.standards.values.flatMap(\.sponsors.values).reduce(0) { $0 + $1.size }
    return specification.standards.values.enumerated().flatMap { place, standard in
      standard.sponsors.values.compactMap { sponsor in
        guard sponsor.ownership == .stateOwned, size > 0, let home = states[sponsor.home] else {
          return nil
        }
        return StateSponsor(home: home, place: place, share: sponsor.size / size)
      }
    }
  }
}

extension World {
  /// Place in its field of the standard that a government obliges firms at home to use, the most
  /// obliged if there are several; nil where it obliges to none.
  func directive(
    in state: ID<State>, of field: ID<Field>, under policy: PolicyBitePoints
  ) -> Int? {
    guard !policy[table: .obligation].isNeutral else { return nil }
    var (best, most): (Int?, Double) = (nil, 0)
    for (place, standard) in fields[field].standards.enumerated() {
      let obliged =
        policy[.obligation, state.index, standard.index]
        * max(0, 1 + policy[.enforcement, state.index, standard.index])
      if obliged > most { (best, most) = (place, obliged) }
    }
    return best
  }

  /// Share of all sponsors' size behind each standard of a field, once state-owned sponsors stand
  /// behind what their governments oblige to.
  func backing(of field: ID<Field>, under policy: PolicyBitePoints) -> [Double] {
    var shares = fields[field].standards.map { standards[$0].sponsorship.reduce(0, +) }
    for sponsor in fields[field].stateSponsors {
      guard let directed = directive(in: sponsor.home, of: field, under: policy) else { continue }
      shares[sponsor.place] -= sponsor.share
      shares[directed] += sponsor.share
    }
    return shares
  }

  /// Whether a sponsor leads its state's national team in a field: as the scenario names them, or else
  /// the largest that is not state-owned, as those selected are mostly the dominant ones already (Zhu,
  /// Sinkkonen & Mattlin 2025, 4.2).
  func isTeamLead(_ sponsor: SponsorSpecification, in field: ID<Field>) -> Bool {
    if sponsor.ownership != .privatelyOwned { return sponsor.ownership == .teamLead }
    let home = fields[field].standards.flatMap { standards[$0].specification.sponsors.values }
      .filter { $0.home == sponsor.home && $0.ownership != .stateOwned }
    return !home.contains { $0.ownership == .teamLead || $0.size > sponsor.size }
  }

  /// What the platforms of a state's national team give to its leads, mean over the fields in which
  /// it has sponsors.
  func teamStrength(of state: ID<State>) -> Double {
    let own = fields.ids.filter { field in
      fields[field].standards.contains { standards[$0].homeShare(in: state) > 0 }
    }
    guard !own.isEmpty else { return 0 }
    return own.reduce(0) { $0 + policy[.leads, $1.index, state.index] } / Double(own.count)
  }

  /// What the firm that a listing names weighs in its standards, and among all sponsors of the target;
  /// nil where none is named.
  func listed(
    by lever: Instrument
  ) -> (byStandard: [(standard: ID<Standard>, share: Double)], ofTarget: Double)? {
    let name = lever.specification.sponsor
    guard !name.isEmpty, let target = lever.target else { return nil }
    let code = states[target].code
    var (own, all) = (0.0, 0.0)
    var byStandard: [(standard: ID<Standard>, share: Double)] = []
    for standard in fields(of: lever).flatMap({ fields[$0].standards }) {
      let sponsors = standards[standard].specification.sponsors
      all += sponsors.values.reduce(0) { $0 + ($1.home == code ? $1.size : 0) }
      guard let firm = sponsors[name], firm.home == code, firm.size > 0 else { continue }
      own += firm.size
      byStandard.append((standard, firm.size / sponsors.values.reduce(0) { $0 + $1.size }))
    }
    return (byStandard, all > 0 ? own / all : 0)
  }

  /// Share of the target's firms that a listing is about: 1 where it names none.
  func part(listedBy lever: Instrument) -> Double { listed(by: lever)?.ofTarget ?? 1 }
}
