import SimulationEngine

/// How a state's own committee hears those who want something of a document.
///
/// With `listening` 0 nobody moves anybody, and access decides only who may vote. Source: US-China
/// Business Council (2020): seats, comments, technical standing and coalitions are what firms from
/// abroad have.
public struct NationalCommitteeParameters: Sendable, Equatable {
  /// How far voters follow what they hear, 0 sincere, below 1 (Friedkin & Johnsen 1990).
  public var listening = 0.0
  /// Weight of an observer who speaks, a member's being 1.
  public var observersVoice = 0.5
  /// Weight of who may only write, per month in which the draft is open to comment; 1 at most.
  public var commentsVoice = 0.0
  /// What a unit of technological lead adds to the logarithm of a camp's weight.
  public var authority = 0.0

  public init() {}
}

/// Who votes in a committee of a state's own, and what voters think once they have heard the others.
///
/// Camps of the state's own vote and speak. Those from abroad do as far as they are members; observers
/// speak; who is shut out writes comments once there is a draft, and is heard the longer it is open.
struct NationalCommittee {
  /// Members who may vote, by camp.
  let voters: [Int]
  /// Position of each camp's voters, logit units.
  let positions: [Double]

  init(
    on package: ProvisionPackage, of project: Project, at stage: Stage, approval: Double,
    in world: World
  ) {
    let state = world.committees[project.committee].secretariat
    let parameters = world.parameters.nationalCommittees
    let access = state.map { min(1, max(-1, world.policy[.access, $0.index])) } ?? 0
    var months = 0.0
    // Before there is a draft there is nothing to comment on.
    if stage != .proposal, project.procedure.stages.contains(.publicComment) {
      let length = project.procedure.duration(of: .publicComment, at: world.month).months
      months = max(0, Double(length) + (state.map { world.policy[.comment, $0.index] } ?? 0))
    }
    let written = min(1, parameters.commentsVoice * months)
    let field = world.fields[world.standards[project.standard].field]
    let ownGap = state.flatMap { field.gap(of: $0) } ?? 0

    voters = package.camps.map { camp in
      guard let home = camp.home, home != state else { return camp.voters }
      return Int((Double(camp.voters) * max(0, access)).rounded())
    }
    let sincere = package.camps.indices.map {
      approval + package.stake(of: $0, in: package.favours.indices)
        + package.coalition * package.camps[$0].commonInterest
    }
    let weights = package.camps.map { camp -> Double in
      guard let home = camp.home, home != state else { return Double(camp.voters) }
      let members = max(0, access)
      let outsiders = max(0, -access)
      let voice =
        members + (1 - members - outsiders) * max(parameters.observersVoice, written)
        + outsiders * written
      let lead = field.gap(of: home).map { ownGap - $0 } ?? 0
      return Double(camp.voters) * voice * exponential(parameters.authority * lead)
    }
    let all = weights.reduce(0, +)
    guard parameters.listening > 0, all > 0 else {
      positions = sincere
      return
    }
    positions = FriedkinJohnsen.settled(
      initial: sincere,
      susceptibility: Array(repeating: parameters.listening, count: sincere.count),
      weights: sincere.flatMap { _ in weights.map { $0 / all } })
  }
}
