import SimulationEngine

/// Whoever has a document to submit this month decides where to take it: to market, to a body, or to
/// its own government.
///
/// With every forum fixed nobody chooses.
public struct ForumPhase: RosterPhase {
  public func decide(in world: World, drawing draws: Draws) -> [ForumDecision] {
    world.projects.ids.compactMap { id in
      let project = world.projects[id]
      guard project.forum == .chosen, project.standing == .announced,
        world.month >= project.submitted, let proposer = project.proposers.first
      else { return nil }
      let choice = ForumForecast(world: world, draws: draws, id: id, proposer: proposer).choice()
      let uniform = draws.uniform(.forumChoice, of: project.subject, at: world.clock)
      return choice.choice(uniform).map {
        ForumDecision(project: id, proposer: proposer, chosen: $0.forum, choice: choice)
      }
    }
  }

  public func apply(_ outcomes: [ForumDecision], to world: inout World, log: inout MonthLog) {
    log.forumDecisions += outcomes
    for decision in outcomes {
      let id = decision.project
      switch decision.chosen {
      case .market: world.projects[id].standing = .leftToMarket(world.month)
      case .government:
        world.projects[id].standing = .leftToGovernment(world.month)
        world.decree(id, by: decision.proposer)
      case .body(let body):
        guard body != world.projects[id].body,
          let other = world.projects[id].alternatives.first(where: { $0.body == body })
        else { continue }
        world.projects[id].body = other.body
        world.projects[id].committee = other.committee
        world.projects[id].procedure = other.procedure
      }
    }
  }
}

extension World {
  /// The government takes a document over: an obligation at home, once it has been through.
  fileprivate mutating func decree(_ id: ID<Project>, by state: ID<State>) {
    var specification = InstrumentSpecification()
    specification.kind = .mandate
    specification.state = states[state].code
    specification.standard = standards[projects[id].standard].name
    specification.strength = parameters.forum.mandate
    specification.cost = parameters.forum.governmentCost
    specification.from = month + parameters.forum.governmentMonths
    instruments.append(
      Instrument(
        name: "decree/\(projects[id].name)", specification: specification, state: state,
        standard: projects[id].standard, target: nil, partner: nil, field: nil, project: nil))
  }
}
