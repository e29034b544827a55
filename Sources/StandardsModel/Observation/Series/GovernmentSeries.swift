import SimulationEngine

/// What governments do to each other, and who stays away from bodies for it.
enum GovernmentSeries {
  static let all: [Series] = [.presenceInBodies, .carveOuts, .retaliations, .leversInForce]
}

extension Series {
  static let presenceInBodies = Series(
    name: "presence-in-bodies", unit: "1",
    meaning:
      "Factor on a state's turning up at ballots, of states that use levers or are their targets or partners: 1 where nothing keeps it away."
  ) { world, _ in
    let parties = world.instruments.filter { $0.strength != 0 }
      .flatMap { [$0.state, $0.target, $0.partner].compactMap { $0 } }
    return world.states.ids.filter(parties.contains).map {
      (world.states[$0].code, exponential(world.policy[.participation, $0.index]))
    }
  }

  static let carveOuts = byState(
    "carve-outs", unit: "levers",
    meaning: "Listings of a state from which it has exempted the work of bodies."
  ) { world, _ in world.levers { $0.isCarvedOut } }

  static let retaliations = byState(
    "retaliations", unit: "levers",
    meaning: "Levers of others that a state retaliates against."
  ) { world, _ in
    world.states.ids.map { state in world.retaliations.count { $0.partner == state } }
  }

  static let leversInForce = byState(
    "levers-in-force", unit: "levers", meaning: "Levers of a state that are in force."
  ) { world, _ in world.levers { $0.isInForce(at: world.month) } }
}

extension World {
  /// How many levers of each state are so.
  fileprivate func levers(_ counts: (Instrument) -> Bool) -> [Int] {
    states.ids.map { state in
      instruments.count { $0.state == state && $0.strength != 0 && counts($0) }
    }
  }
}
