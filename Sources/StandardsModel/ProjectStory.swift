import SimulationEngine

/// What happened to a document in one run, for readers who ask why.
public struct ProjectStory: Sendable {
  public enum Happening: Sendable {
    /// It entered a stage, was published or cancelled: the word for tables.
    case moved(String)
    /// A ballot closed; every vote with the position that it follows.
    case ballot(Ballot, voters: [String])
    /// A government did something about a lever in the document's field.
    case government(GovernmentMove, by: String, lever: String, partners: [String])
    /// Its proposer decided where to take it; each way with what was expected of it.
    case forum(by: String, [Prospect], chosen: String)

    /// What was expected of a way.
    public struct Prospect: Sendable {
      public let name: String
      public let prospect: ForumProspect
      public let value: Double
      public let probability: Double
    }
  }

  public let project: String
  public let standard: String
  public let body: String
  public let happenings: [(month: Month, happening: Happening)]
}

extension Simulation {
  /// Makes a run again and follows one document; nil where no document has this name.
  public static func story(
    of project: String, in scenario: Scenario, luck: RunLuck
  ) -> ProjectStory? {
    var world = WorldBuilder(scenario, draws: luck.draws(at: scenario.calendar.start)).world()
    guard let id = world.projects.ids.first(where: { world.projects[$0].name == project }) else {
      return nil
    }
    var happenings: [(month: Month, happening: ProjectStory.Happening)] = []
    for month in 0..<scenario.calendar.length {
      world.month = scenario.calendar.start + month
      let before = world.projects[id].outcome
      let log = Timetable.advance(&world, draws: luck.draws(at: world.month))
      #if DEBUG
        WorldInvariants.demand(world)
      #endif
      for decision in log.forumDecisions where decision.project == id {
        happenings.append((world.month, world.happening(of: decision)))
      }
      for ballot in log.ballots where ballot.project == id {
        let voters = ballot.votes.map { world.states[$0.member].code }
        happenings.append((world.month, .ballot(ballot, voters: voters)))
      }
      let field = world.standards[world.projects[id].standard].field
      for move in log.governmentMoves
      where world.fields(of: world.instruments[move.lever]).contains(field) {
        happenings.append(
          (
            world.month,
            .government(
              move, by: world.states[move.state].code, lever: world.instruments[move.lever].name,
              partners: move.partners.map { world.states[$0].code })
          ))
      }
      let after = world.projects[id].outcome
      if after != before { happenings.append((world.month, .moved(after))) }
    }
    return ProjectStory(
      project: project, standard: world.standards[world.projects[id].standard].name,
      body: world.bodies[world.projects[id].body].name, happenings: happenings)
  }
}

extension World {
  fileprivate func happening(of decision: ForumDecision) -> ProjectStory.Happening {
    func name(_ forum: Forum) -> String {
      switch forum {
      case .market: "market"
      case .government: "government"
      case .body(let body): bodies[body].name
      }
    }
    let rate = parameters.forum.discountRate
    let prospects = zip(decision.choice.prospects, decision.choice.probabilities).map {
      ProjectStory.Happening.Prospect(
        name: name($0.forum), prospect: $0, value: $0.value(discountRate: rate), probability: $1)
    }
    return .forum(
      by: states[decision.proposer].code, prospects, chosen: name(decision.chosen))
  }
}
