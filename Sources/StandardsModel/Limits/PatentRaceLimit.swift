import SimulationEngine

/// Sponsors who race for one invention: who is first, and when.
public struct PatentRaceLimit: Limit {
  public static let statement =
    "Rivals whose waits for an invention are exponential with hazards hᵢ: i is first with probability hᵢ/Σh, whenever the race ends, and it ends after 1/Σh on average; a race that is broken off after T has a winner with probability 1 − e^(−Σh·T)."
  public static let source =
    "Loury (1979), Market structure and innovation, Quarterly Journal of Economics 93, 395–410; Lee & Wilde (1980), Market structure and innovation: a reformulation, ibid. 94, 429–436"

  public init() {}

  public func measures(_ scenario: Scenario) -> [LimitMeasure] {
    Self.rivals(scenario).map { rival in
      LimitMeasure("\(rival.name) is first") { run, world in
        guard let first = run.firstInvention else { return 0 }
        return world.standards[first.standard].name == rival.standard
          && first.sponsor == rival.place ? 1 : 0
      }
    } + [
      LimitMeasure("length of the race", unit: "years") { run, world in
        run.firstInvention?.time ?? Double(world.calendar.length) / 12
      }
    ]
  }

  private struct Rival {
    let name: String
    let standard: String
    /// Among the standard's sponsors.
    let place: Int
    let field: String
    let sponsor: SponsorSpecification
  }

  /// All sponsors of all standards, each in its standard's name where it sponsors several.
  private static func rivals(_ scenario: Scenario) -> [Rival] {
    let standards = scenario.fields.entries.flatMap { field in
      field.value.standards.map { (field: field.id, standard: $0) }
    }
    let names = standards.flatMap { $0.standard.value.sponsors.ids }
    return standards.flatMap { field, standard in
      standard.value.sponsors.enumerated().map { place, sponsor in
        Rival(
          name: names.count { $0 == sponsor.id } > 1
            ? "\(sponsor.id) for \(standard.id)" : sponsor.id,
          standard: standard.id, place: place, field: field, sponsor: sponsor.value)
      }
    }
  }

  public func theory(_ scenario: Scenario) -> LimitTheory {
    let rivals = Self.rivals(scenario)
    guard !rivals.isEmpty else { return .none(1, because: "no standard has a sponsor") }
    var theory = LimitTheory()
    theory.objections = Self.objections(scenario)
    // Hazards are constant within a month; levers with dates change them from one to the next.
    var alive = 1.0
    var first = [Double](repeating: 0, count: rivals.count)
    var (mean, square, time) = (0.0, 0.0, 0.0)
    for month in 0..<scenario.calendar.length {
      let hazards = rivals.map {
        Self.hazard(of: $0, in: scenario, at: scenario.calendar.start + month)
      }
      let total = hazards.reduce(0, +)
      let ends = -exponentialMinusOne(-total / 12)
      for place in rivals.indices where total > 0 {
        first[place] += alive * ends * hazards[place] / total
      }
      // The chance to be still racing, and twice the time, integrated over the month.
      let racing = total > 0 ? ends / total : 1.0 / 12
      let later =
        total > 0
        ? racing / total - (1 - ends) / (12 * total) : 1.0 / 288
      mean += alive * racing
      square += 2 * alive * (time * racing + later)
      alive *= 1 - ends
      time += 1.0 / 12
    }
    theory.expectations =
      first.map { .probability($0) } + [
        LimitExpectation(mean, standardDeviation: max(0, square - mean * mean).squareRoot())
      ]
    theory.remarks = Self.remarks(
      rivals.map { Self.hazard(of: $0, in: scenario, at: scenario.calendar.start) },
      rivals.map(\.name), undecided: alive)
    return theory
  }

  /// Per year, under the levers of a month.
  private static func hazard(
    of rival: Rival, in scenario: Scenario, at month: Month
  ) -> Double {
    let capability = scenario.fields[rival.field]?.capability ?? [:]
    let least = capability.values.map(\.gap).min() ?? 0
    let gap = capability[rival.sponsor.home].map { $0.gap - least } ?? 0
    let levers = scenario.instruments.values.filter {
      inventionLevers.contains($0.kind) && $0.state == rival.sponsor.home
        && ($0.field.isEmpty || $0.field == rival.field)
        && ($0.from.map { month >= $0 } ?? true) && ($0.to.map { month <= $0 } ?? true)
    }
    return scenario.parameters.invention.hazard(
      size: rival.sponsor.size, gap: gap, levers: levers.reduce(0) { $0 + $1.strength })
  }

  private static let inventionLevers: [InstrumentKind] = [.iprSupport, .nationalTeam]

  private static func remarks(
    _ hazards: [Double], _ names: [String], undecided: Double
  ) -> [String] {
    let race = PatentRace(hazards: hazards)
    guard let winning = race.winning, let years = race.meanTime else {
      return ["nobody tries: the race never ends"]
    }
    let chances = zip(names, winning).map { "\($0) \(significant($1))" }
    return [
      "at the hazards of the start: \(chances.joined(separator: ", ")), after \(significant(years)) years on average",
      "the calendar breaks off a share of \(significant(undecided)) of the races",
    ]
  }

  private static func objections(_ scenario: Scenario) -> [String] {
    var found: [String] = []
    let capability = scenario.parameters.capability
    let isStill = scenario.fields.values.allSatisfy { field in
      let states = field.capability.values
      return states.allSatisfy { $0.effort == states.first?.effort }
        && (capability.spillover == 0 || states.allSatisfy { $0.gap == states.first?.gap })
    }
    if scenario.parameters.invention.capabilityElasticity != 0,
      !isStill || capability.researchYield != 0 || capability.adoptionFeedback != 0
    {
      found.append("capability moves, and hazards with it")
    }
    if scenario.instruments.values.contains(where: { !inventionLevers.contains($0.kind) }) {
      found.append("there are instruments other than those on inventions")
    }
    if scenario.parameters.firms.leadResources != 0,
      scenario.instruments.values.contains(where: { $0.kind == .nationalTeam })
    {
      found.append("leads of a national team have more than its other members")
    }
    if scenario.parameters.responses.gain > 0 { found.append("governments reconsider") }
    if !scenario.strategies.isEmpty { found.append("states have strategies") }
    if !scenario.events.isEmpty { found.append("there are events") }
    return found
  }
}
