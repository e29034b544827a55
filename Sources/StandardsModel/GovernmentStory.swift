import SimulationEngine

/// What governments did about each other in one run, and what became of who sits in bodies and of what
/// the other side can do, for readers who ask why.
public struct GovernmentStory: Sendable {
  public enum Happening: Sendable {
    /// A listing or a control comes into force.
    case begins(lever: String, by: String, against: String)
    /// A government did something about a lever.
    case moved(GovernmentMove, by: String, lever: String, partners: [String])
  }

  /// A number of a run that falls and comes back, or does not.
  public struct Course: Sendable {
    /// Whose, and of what.
    public let name: String
    /// In the month before the first lever that moves it.
    public let before: Double
    public let lowest: Double
    public let lowestAt: Month
    public let last: Double
    /// First month after the lowest in which nine tenths of the fall are made up for; nil if none is.
    public let recovered: Month?
  }

  public let happenings:
    [(month: Month, happening: Happening, presence: [(state: String, value: Double)])]
  public let courses: [Course]
}

extension Simulation {
  /// Makes a run again and follows its governments.
  public static func governmentStory(
    of scenario: Scenario, luck: RunLuck
  ) -> GovernmentStory {
    var world = WorldBuilder(scenario, draws: luck.draws(at: scenario.calendar.start)).world()
    var story = StoryBuilder(world)
    for month in 0..<scenario.calendar.length {
      world.month = scenario.calendar.start + month
      let log = Timetable.advance(&world, draws: luck.draws(at: world.month))
      story.add(log, of: world)
    }
    return story.story(from: scenario.calendar.start)
  }
}

private struct StoryBuilder {
  private var happenings:
    [(
      month: Month, happening: GovernmentStory.Happening,
      presence: [(state: String, value: Double)]
    )] = []
  /// States whom listings keep away, and the first month in which one may.
  private let parties: [ID<State>]
  /// Targets of controls.
  private let targets: [ID<State>]
  private var firstListing: Int?
  private var firstControl: Int?
  /// Month by month.
  private var numbers: [(name: String, isPresence: Bool, values: [Double])] = []

  init(_ world: World) {
    func levers(_ kind: InstrumentKind) -> [Instrument] {
      world.instruments.filter { $0.specification.kind == kind && $0.strength != 0 }
    }
    let listings = levers(.entityListing)
    let controls = levers(.exportControl)
    parties = world.states.ids.filter { state in
      listings.contains { $0.state == state || $0.target == state }
    }
    targets = world.states.ids.filter { state in controls.contains { $0.target == state } }
  }

  mutating func add(_ log: MonthLog, of world: World) {
    let presence = parties.map {
      (state: world.states[$0].code, value: exponential(world.policy[.participation, $0.index]))
    }
    for lever in world.instruments where lever.strength != 0 {
      let kind = lever.specification.kind
      guard kind == .entityListing || kind == .exportControl, let target = lever.target,
        lever.isInForce(at: world.month),
        lever.specification.from.map({ $0 == world.month }) ?? (world.clock == 0)
      else { continue }
      if kind == .entityListing { firstListing = firstListing ?? world.clock }
      if kind == .exportControl { firstControl = firstControl ?? world.clock }
      happenings.append(
        (
          world.month,
          .begins(
            lever: lever.name, by: world.states[lever.state].code,
            against: world.states[target].code),
          presence
        ))
    }
    for move in log.governmentMoves {
      happenings.append(
        (
          world.month,
          .moved(
            move, by: world.states[move.state].code, lever: world.instruments[move.lever].name,
            partners: move.partners.map { world.states[$0].code }),
          presence
        ))
    }
    var now: [(name: String, isPresence: Bool, value: Double)] = presence.map {
      ("presence of \($0.state) in bodies", true, $0.value)
    }
    for field in world.fields {
      for own in field.capabilities where targets.contains(own.state) {
        let whose = "of \(world.states[own.state].code) in \(field.name), per year"
        now.append(("growth of capability \(whose)", false, own.growth))
        now.append(("own innovation \(whose)", false, own.effort))
      }
    }
    if numbers.isEmpty { numbers = now.map { ($0.name, $0.isPresence, []) } }
    for (place, one) in now.enumerated() { numbers[place].values.append(one.value) }
  }

  func story(from start: Month) -> GovernmentStory {
    let courses = numbers.compactMap { entry -> GovernmentStory.Course? in
      guard let first = entry.isPresence ? firstListing : firstControl,
        let last = entry.values.last
      else { return nil }
      let before = first > 0 ? entry.values[first - 1] : entry.isPresence ? 1 : entry.values[0]
      let after = first..<entry.values.count
      guard let lowest = after.min(by: { entry.values[$0] < entry.values[$1] }) else { return nil }
      let low = entry.values[lowest]
      let recovered = (lowest..<entry.values.count).first {
        low < before && entry.values[$0] >= before - (before - low) / 10
      }
      return GovernmentStory.Course(
        name: entry.name, before: before, lowest: low, lowestAt: start + lowest, last: last,
        recovered: recovered.map { start + $0 })
    }
    return GovernmentStory(happenings: happenings, courses: courses)
  }
}
