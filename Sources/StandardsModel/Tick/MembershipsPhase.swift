import SimulationEngine

/// National bodies enter and leave committees: as many memberships are given up as are taken up
/// elsewhere, a state with a dated total moves towards it, and whoever has enough at stake in a document
/// joins the committee that will ballot it.
///
/// With all rates at zero everybody stays where they are.
public struct MembershipsPhase: Phase {
  public var step: Step { .oneAgent }

  public func advance(_ world: inout World, draws: Draws, log: inout MonthLog) {
    let parameters = world.parameters.memberships
    if parameters.turnover > 0 || parameters.adjustment > 0 { turnOver(&world, draws) }
    if parameters.packing > 0 { pack(&world, draws) }
  }

  private func turnOver(_ world: inout World, _ draws: Draws) {
    let parameters = world.parameters.memberships
    let turnover = monthlyProbability(parameters.turnover)
    let adjustment = monthlyProbability(parameters.adjustment)
    let open = world.committees.ids.filter { world.committees[$0].isOpen }
    guard !open.isEmpty else { return }
    for state in world.states.ids {
      let held = Double(
        world.bodies.reduce(0) { $0 + $1.memory.participating[state.index] })
      guard held > 0 else { continue }
      // No state can want to enter more committees than there are, whatever a file says of its plans.
      let most = Double(open.count)
      let gap =
        world.states[state].targetMemberships(at: world.month).map {
          max(-most, min(most, $0 - held))
        } ?? 0
      let flow = held * turnover
      let subject = world.states[state].subject
      var entry = draws.stream(.entry, of: subject, at: world.clock)
      var exit = draws.stream(.exit, of: subject, at: world.clock)
      for _ in 0..<exit.poisson(mean: flow + max(0, -gap) * adjustment) {
        if let committee = Self.membership(of: state, among: open, in: world, &exit) {
          world.setRole(.observing, of: state, in: committee)
        }
      }
      for _ in 0..<entry.poisson(mean: flow + max(0, gap) * adjustment) {
        if let committee = Self.opening(for: state, among: open, in: world, &entry) {
          world.setRole(.participating, of: state, in: committee)
        }
      }
    }
  }

  /// A committee of which a state is a P-member without running it, each as likely as the other.
  private static func membership(
    of state: ID<State>, among open: [ID<Committee>], in world: World, _ stream: inout DrawStream
  ) -> ID<Committee>? {
    drawn(from: open, &stream) { committee in
      world.committees[committee].roles[state.index] == .participating
        && world.committees[committee].secretariat != state
    }
  }

  /// A committee that a state is not a P-member of; those that it observes come first.
  private static func opening(
    for state: ID<State>, among open: [ID<Committee>], in world: World,
    _ stream: inout DrawStream
  ) -> ID<Committee>? {
    drawn(from: open, &stream) { world.committees[$0].roles[state.index] == .observing }
      ?? drawn(from: open, &stream) { world.committees[$0].roles[state.index] == nil }
  }

  /// By a few guesses, and only if they all miss by looking at every committee.
  private static func drawn(
    from open: [ID<Committee>], _ stream: inout DrawStream, where fits: (ID<Committee>) -> Bool
  ) -> ID<Committee>? {
    for _ in 0..<32 {
      let guess = open[stream.below(open.count)]
      if fits(guess) { return guess }
    }
    let all = open.filter(fits)
    return all.isEmpty ? nil : all[stream.below(all.count)]
  }

  /// Outsiders join to vote where their stake, of either sign, exceeds the cost (packing).
  private func pack(_ world: inout World, _ draws: Draws) {
    let parameters = world.parameters.memberships
    for id in world.projects.ids {
      let project = world.projects[id]
      guard case .underWay(let stage, let since) = project.standing, stage.isBallot else {
        continue
      }
      let length = project.procedure.duration(of: stage, at: since).months
      let isTime = world.month - since == max(0, length - parameters.packingLead)
      guard isTime else { continue }
      let committee = world.electorate(of: project)
      for state in world.states.ids
      where world.committees[committee].roles[state.index] != .participating {
        let position = NationalPosition(of: state, on: project, in: world, drawing: draws)
        let stake = abs(position.installedBase + position.stakes + position.ties)
        if parameters.packing * stake > parameters.packingCost {
          world.setRole(.participating, of: state, in: committee)
        }
      }
    }
  }
}
