import SimulationEngine

/// From a scenario to the world at the start of its first month.
///
/// A scenario that names somebody who does not exist is refused before it gets here; the builder
/// passes over such a reference rather than guess.
public struct WorldBuilder {
  let scenario: Scenario
  let draws: Draws

  let stop: StopRequest

  /// - Parameter stop: once it is made, the world has no use and is finished quickly.
  public init(_ scenario: Scenario, draws: Draws, stop: StopRequest = .never) {
    self.scenario = scenario
    self.draws = draws
    self.stop = stop
  }

  public func world() -> World {
    let start = scenario.calendar.start
    let states = Roster(
      scenario.world.states.map { State(code: $0.id, specification: $0.value) })
    let stateIDs = Keyed(states.ids.map { (states[$0].code, $0) })
    let ties = Ties(states: states, at: start, parameters: scenario.parameters.gravity)
    let bodies = Roster(scenario.bodies.map { body($0.id, $0.value, states: states) })

    var committees = namedCommittees(states: stateIDs)
    Backcast(scenario.world.backcast, to: start, draws: draws)
      .apply(to: &committees, states: states)
    committees += anonymousCommittees(states: states, named: committees)
    let committeeRoster = Roster(committees)
    let committeeIDs = Keyed(committeeRoster.ids.map { (committeeRoster[$0].designation, $0) })

    let standards = standardRoster(states: stateIDs)
    let standardIDs = Keyed(standards.ids.map { (standards[$0].name, $0) })
    let fields = scenario.fields.enumerated().map { index, entry in
      let places = standards.ids.filter { standards[$0].field == ID(index) }
      let builder = MarketBuilder(
        name: entry.id, specification: entry.value, substeps: scenario.calendar.substeps,
        states: states, ties: ties, start: start, draws: draws, stop: stop)
      return Field(
        name: entry.id, standards: Array(places), market: builder.market(),
        terms: builder.terms(),
        capabilities: entry.value.capability.compactMap { one in
          stateIDs[one.id].map {
            Capability(
              of: $0, specification: one.value,
              subject: Subject("capability/\(entry.id)/\(one.id)"))
          }
        }, sizes: builder.sizes(), supplyBenefit: entry.value.supplyBenefit,
        stateSponsors: Field.stateSponsors(entry.value, states: stateIDs),
        buyers: builder.buyers, contacts: builder.stateContacts)
    }

    let projects = projectRoster(
      standards: standardIDs, origins: standards.map(\.origin), states: stateIDs,
      committees: committeeIDs)
    var world = World(
      calendar: scenario.calendar, parameters: scenario.parameters, month: start, states: states,
      bodies: bodies, committees: committeeRoster,
      projects: projects,
      background: BackgroundWork(states: states.count),
      fields: Roster(fields), standards: standards,
      instruments: instrumentRoster(
        states: stateIDs, standards: standardIDs,
        projects: projects),
      events: Self.events(of: scenario),
      ties: ties, camps: scenario.camps.map { Camps($0, draws: draws) })
    world.stop = stop
    world.takeUp(scenario.strategies)
    world.national = scenario.nationalStandards.compactMap { entry in
      stateIDs[entry.id].map {
        NationalStandards(
          entry.value, of: $0, code: entry.id,
          international: scenario.parameters.national.internationalStock)
      }
    }
    world.remember()
    world.follow(scenario.world.backcast.memberships)
    world.posts = postRoster(in: world)
    DraftingPhase.warmUp(&world, drawing: draws)
    return world
  }

  static func events(of scenario: Scenario) -> [Event] {
    scenario.events.map { Event(name: $0.id, specification: $0.value) }
      .sorted { ($0.specification.date, $0.name) < ($1.specification.date, $1.name) }
  }

  private func body(_ name: String, _ specification: BodySpecification, states: Roster<State>)
    -> Body
  {
    var body = Body(name: name, rule: specification.rule)
    body.stageRules = specification.rules.flatMap { stage in
      stage.value.compactMap { entry in
        guard let stage = Stage(rawValue: stage.id), let year = Int(entry.id) else { return nil }
        return Body.StageRule(
          stage: stage, since: Month(year: year, month: 1), rule: entry.value)
      }
    }
    if !specification.weights.isEmpty {
      body.weights = states.map { specification.weights[$0.code] ?? 0 }
    }
    body.life = specification.life
    body.proposalsPerCommittee = specification.proposalsPerCommittee
    return body
  }

  /// Committees of all bodies, in the order of body and designation, without their parents' numbers.
  private func namedCommittees(states: Keyed<ID<State>>) -> [Committee] {
    var committees: [Committee] = []
    for (bodyIndex, body) in scenario.bodies.enumerated() {
      let first = committees.count
      let names = body.value.committees
      for entry in names {
        var roles = [MembershipRole?](repeating: nil, count: states.count)
        for member in entry.value.members {
          if let state = states[member.id] { roles[state.index] = member.value }
        }
        committees.append(
          Committee(
            designation: entry.id, body: ID(bodyIndex), level: entry.value.level,
            parent: names.index(of: entry.value.parent).map { ID(first + $0) },
            secretariat: states[entry.value.secretariat], roles: roles,
            subject: Subject("committee/\(entry.id)")))
      }
    }
    return committees
  }

  private func standardRoster(states: Keyed<ID<State>>) -> Roster<Standard> {
    var standards: [Standard] = []
    for (fieldIndex, field) in scenario.fields.enumerated() {
      let fieldSize = field.value.standards.values.flatMap(\.sponsors.values).map(\.size)
        .reduce(0, +)
      for (place, entry) in field.value.standards.enumerated() {
        var sponsorship = [Double](repeating: 0, count: states.count)
        for sponsor in entry.value.sponsors {
          guard let home = states[sponsor.value.home], fieldSize > 0 else { continue }
          sponsorship[home.index] += sponsor.value.size / fieldSize
        }
        let strongest = sponsorship.max() ?? 0
        standards.append(
          Standard(
            name: entry.id, field: ID(fieldIndex), place: place, specification: entry.value,
            sponsorship: sponsorship,
            origin: strongest > 0 ? sponsorship.firstIndex(of: strongest).map { ID($0) } : nil))
      }
    }
    return Roster(standards)
  }

  private func projectRoster(
    standards: Keyed<ID<Standard>>, origins: [ID<State>?], states: Keyed<ID<State>>,
    committees: Keyed<ID<Committee>>
  ) -> Roster<Project> {
    var projects: [Project] = []
    for (bodyIndex, body) in scenario.bodies.enumerated() {
      for entry in body.value.projects {
        guard let standard = standards[entry.value.standard],
          let committee = committees[entry.value.committee]
        else { continue }
        var project = Project(
          name: entry.id, standard: standard, body: ID(bodyIndex), committee: committee,
          submitted: entry.value.submitted, procedure: Procedure(entry.value.procedure),
          proposers: entry.value.proposers.isEmpty
            ? origins[standard.index].map { [$0] } ?? []
            : entry.value.proposers.ids.compactMap { states[$0] },
          inducements: entry.value.inducements, package: package(entry.value, states),
          subject: Subject("project/\(entry.id)"))
        project.forum = entry.value.forum
        project.alternatives = entry.value.alternatives.compactMap { other in
          guard let place = scenario.bodies.index(of: other.id),
            let committee = committees[other.value.committee]
          else { return nil }
          return (ID(place), committee, Procedure(other.value.procedure))
        }
        projects.append(project)
      }
    }
    return Roster(projects.sorted { precedes($0.name, $1.name) })
  }

  private func package(
    _ project: ProjectSpecification, _ states: Keyed<ID<State>>
  ) -> ProvisionPackage? {
    guard !project.camps.isEmpty else { return nil }
    let provisions = project.provisions
    let package = ProvisionPackage(
      camps: project.camps.map { camp in
        .init(
          camp.id, voters: camp.value.voters,
          stakes: provisions.ids.map { camp.value.stakes[$0] ?? 0 },
          home: states[camp.value.home], commonInterest: camp.value.commonInterest)
      },
      favours: provisions.values.map { project.camps.index(of: $0) },
      coalition: project.coalition)
    return project.sideDeal ? package.traded : package
  }

  private func instrumentRoster(
    states: Keyed<ID<State>>, standards: Keyed<ID<Standard>>, projects: Roster<Project>
  ) -> Roster<Instrument> {
    Roster(
      scenario.instruments.flatMap { $0.value.byPartner(named: $0.id) }.compactMap { entry in
        let specification = entry.specification
        guard let state = states[specification.state] else { return nil }
        let lever = Instrument(
          name: entry.name, specification: specification, state: state,
          standard: standards[specification.standard], target: states[specification.target],
          partner: states[specification.partner],
          field: scenario.fields.index(of: specification.field).map { ID($0) },
          project: projects.ids.first { projects[$0].name == specification.project })
        return lever.isComplete ? lever : nil
      })
  }
}
