import SimulationEngine

/// A sponsor has found something that its standard needs.
public struct Invention: Sendable, Equatable {
  public let standard: ID<Standard>
  /// Place among the standard's sponsors, in the order of their names.
  public let sponsor: Int
  /// Within the month, in years.
  public let time: Double
}

/// Sponsors invent at exponential hazards that grow with their state's capability; inventions become
/// patents in their standard, raise its quality, and stack royalties on its adopters.
///
/// With hazard zero nothing is invented; rivals of constant hazards run the patent race of Loury (1979).
public struct InventionPhase: RosterPhase {
  public func decide(in world: World, drawing draws: Draws) -> [Invention] {
    guard world.parameters.invention.hazard > 0 else { return [] }
    var inventions: [Invention] = []
    for id in world.standards.ids {
      for (place, sponsor) in world.standards[id].specification.sponsors.enumerated() {
        var stream = draws.stream(
          .invention, of: Subject("sponsor/\(world.standards[id].name)/\(sponsor.id)"),
          at: world.clock)
        let hazard = Self.hazard(of: sponsor.value, on: id, in: world)
        inventions += PatentRace.times(hazard: hazard, within: 1.0 / 12, stream: &stream)
          .map { Invention(standard: id, sponsor: place, time: $0) }
      }
    }
    return inventions.sorted {
      ($0.time, $0.standard, $0.sponsor) < ($1.time, $1.standard, $1.sponsor)
    }
  }

  public func apply(_ outcomes: [Invention], to world: inout World, log: inout MonthLog) {
    log.inventions += outcomes
    for invention in outcomes {
      let count = world.standards[invention.standard].specification.sponsors.count
      if world.standards[invention.standard].patents.isEmpty {
        world.standards[invention.standard].patents = Array(repeating: 0, count: count)
      }
      world.standards[invention.standard].patents[invention.sponsor] += 1
      world.standards[invention.standard].improvement = Self.improvement(
        of: world.standards[invention.standard], by: world.parameters.invention)
    }
  }

  /// Per year.
  static func hazard(
    of sponsor: SponsorSpecification, on standard: ID<Standard>, in world: World
  ) -> Double {
    guard let home = world.state(named: sponsor.home) else { return 0 }
    let field = world.standards[standard].field
    let gap = world.fields[field].gap(of: home) ?? 0
    var levers = world.policy[.invention, field.index, home.index]
    let resources = world.parameters.firms.leadResources
    if resources != 0, world.isTeamLead(sponsor, in: field) {
      levers += resources * world.policy[.leads, field.index, home.index]
    }
    return world.parameters.invention.hazard(size: sponsor.size, gap: gap, levers: levers)
  }

  /// Quality gained less royalty stacked, in logit units. Those in the pool ask for one royalty
  /// together, those who license freely for none.
  static func improvement(of standard: Standard, by parameters: InventionParameters) -> Double {
    let terms = zip(standard.patents, standard.specification.sponsors.values)
      .filter { $0.0 > 0 }.map { $0.1.licensing }
    let holders =
      terms.count { $0 == .alone } + (terms.contains { $0 == .pool } ? 1 : 0)
    return parameters.quality * Double(standard.patents.reduce(0, +))
      - RoyaltyStacking(holders: holders, margin: parameters.royalty).totalRoyalty
  }
}

extension Standard {
  /// Share of the standard's patents that a sponsor holds; nil while there are none.
  public func patentShare(ofSponsor place: Int) -> Double? {
    let total = patents.reduce(0, +)
    return total > 0 ? Double(patents[place]) / Double(total) : nil
  }
}
