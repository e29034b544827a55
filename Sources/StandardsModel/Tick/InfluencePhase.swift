import SimulationEngine

/// Positions move once, by listening to partners, and are announced: what the ballot that closes this
/// month is voted on.
///
/// With alignment zero positions are announced as they are, and votes are independent given them.
public struct InfluencePhase: RosterPhase {
  public struct Announcement: Sendable {
    let project: ID<Project>
    /// By state.
    let positions: [NationalPosition]
  }

  public func decide(in world: World, drawing draws: Draws) -> [Announcement] {
    world.projects.ids.compactMap { id in
      let project = world.projects[id]
      guard let stage = world.stageEnding(of: id), stage.isBallot else { return nil }
      return Announcement(
        project: id, positions: Self.positions(on: project, in: world, drawing: draws))
    }
  }

  public func apply(_ outcomes: [Announcement], to world: inout World, log: inout MonthLog) {
    for project in world.projects.ids where !world.projects[project].announced.isEmpty {
      world.projects[project].announced = []
    }
    for announcement in outcomes {
      world.projects[announcement.project].announced = announcement.positions
    }
  }

  static func positions(
    on project: Project, in world: World, drawing draws: Draws
  ) -> [NationalPosition] {
    var positions = world.states.ids.map {
      NationalPosition(of: $0, on: project, in: world, drawing: draws)
    }
    let alignment = world.parameters.voting.alignment
    guard alignment > 0 else { return positions }
    let sincere = positions.map(\.utility)
    let settled = FriedkinJohnsen.settled(
      initial: sincere, susceptibility: Array(repeating: alignment, count: sincere.count),
      weights: world.alignmentWeights)
    for index in positions.indices {
      positions[index].alignment = settled[index] - sincere[index]
    }
    return positions
  }
}

extension World {
  /// Whom a national body listens to: partners in trade, the more the nearer in world politics. Rows
  /// sum to 1, nobody listens to oneself; a body without partners listens to nobody.
  var alignmentWeights: [Double] {
    let ideals = states.map { $0.idealPoint(at: month) }
    let count = states.count
    var weights = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      var total = 0.0
      for column in 0..<count where column != row {
        let weight =
          ties.influence[row * count + column] * exponential(-abs(ideals[row] - ideals[column]))
        weights[row * count + column] = weight
        total += weight
      }
      guard total > 0 else { continue }
      for column in 0..<count { weights[row * count + column] /= total }
    }
    return weights
  }
}
