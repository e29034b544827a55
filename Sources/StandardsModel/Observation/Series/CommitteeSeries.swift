import SimulationEngine

/// Committees, proposals for them and memberships in them.
enum CommitteeSeries {
  static let all: [Series] = [
    .committeesOpen, .committeesEstablished, .committeesDisbanded, .proposalsAccepted,
    .proposalsRejected, .memberships,
  ]
}

extension Series {
  static let committeesOpen = byBody(
    "committees-open", unit: "committees", meaning: "Committees of a body that are open."
  ) { world, _, body in
    Double(world.bodies[body].memory.committees)
  }

  static let committeesEstablished = byBody(
    "committees-established", unit: "committees",
    meaning: "Committees that a body set up in the last 12 months."
  ) { world, history, body in
    Double(history.lastYear(.established, at: world.month).count { $0.body == body })
  }

  static let committeesDisbanded = byBody(
    "committees-disbanded", unit: "committees",
    meaning: "Committees that a body disbanded in the last 12 months."
  ) { world, history, body in
    Double(history.lastYear(.disbanded, at: world.month).count { $0.body == body })
  }

  static let proposalsAccepted = byState(
    "committee-proposals-accepted", unit: "proposals",
    meaning: "Proposals of a state for technical committees accepted in the last 12 months."
  ) { world, history in
    history.lastYear(.proposalAccepted, at: world.month).byState(\.state, of: world)
  }

  static let proposalsRejected = byState(
    "committee-proposals-rejected", unit: "proposals",
    meaning: "Proposals of a state for technical committees rejected in the last 12 months."
  ) { world, history in
    history.lastYear(.proposalRejected, at: world.month).byState(\.state, of: world)
  }

  static let memberships = byState(
    "participating-memberships", unit: "memberships",
    meaning: "Committees of all bodies together in which a state is a participating member."
  ) { world, _ in
    world.states.ids.map { state in
      world.bodies.reduce(0) { $0 + $1.memory.participating[state.index] }
    }
  }
}

extension Sequence<CommitteeRecord> {
  /// How many concern each state.
  func byState(_ state: KeyPath<CommitteeRecord, ID<State>?>, of world: World) -> [Int] {
    var counts = [Int](repeating: 0, count: world.states.count)
    for record in self {
      if let state = record[keyPath: state] { counts[state.index] += 1 }
    }
    return counts
  }
}
