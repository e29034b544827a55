import SimulationEngine

/// A run on its way: its world at the end of the last month made, and what has been observed.
///
/// A value: a copy goes on by itself, and shares memory with the original until one of them changes it.
public struct RunInProgress: Sendable {
  private var scenario: Scenario
  private var world: World
  private var recorder: Recorder
  /// Months made.
  private var months = 0

  /// A run before its first month.
  /// - Parameters:
  ///   - run: number of the run in its plan, from 1; it only names the rows.
  ///   - workers: who may share the work of a large market; no result depends on it.
  ///   - stop: once it is made, what is built has no use.
  public init(
    _ scenario: Scenario, run: Int = 1, luck: RunLuck, workers: Int = 1,
    stop: StopRequest = .never
  ) {
    self.scenario = scenario
    world =
      WorldBuilder(scenario, draws: luck.draws(at: scenario.calendar.start), stop: stop).world()
    for field in world.fields.ids { world.fields[field].market.workers = workers }
    recorder = Recorder(run: run, world: world, scenario: scenario)
  }

  /// Makes the months before a date, or all that are left.
  ///
  /// - Parameters:
  ///   - stop: asked every month, and in the middle of what may take long.
  ///   - beginMonth: called at the beginning of every month.
  /// - Returns: false where somebody wanted it stopped; the run is of no use then.
  public mutating func advance(
    before end: Month? = nil, luck: RunLuck, stop: StopRequest = .never,
    beginMonth: () -> Void = {}
  ) -> Bool {
    world.stop = stop
    for field in world.fields.ids { world.fields[field].market.stop = stop }
    let length = scenario.calendar.length
    let last = min(length, end.map { $0 - scenario.calendar.start } ?? length)
    while months < last {
      if stop.isMade { return false }
      beginMonth()
      world.month = scenario.calendar.start + months
      let log = Timetable.advance(&world, draws: luck.draws(at: world.month))
      // A month that was left half done is nobody's.
      if stop.isKnown { return false }
      #if DEBUG
        WorldInvariants.demand(world)
      #endif
      recorder.observe(world, log)
      months += 1
    }
    return true
  }

  /// One table per entry of `TableCatalog.declarations(of:)`.
  public var tables: [Table] { recorder.tables(world) }

  /// Goes on under another scenario, one that nobody could have told from its own so far:
  /// `asKnown(before:)` is the same for both.
  public mutating func turn(to other: Scenario) {
    guard other != scenario else { return }
    let before = Self.levers(of: scenario)
    let after = Self.levers(of: other)
    for lever in world.instruments.ids {
      let name = world.instruments[lever].name
      // Levers of strategies, and decrees, are not the scenario's, whatever they are called.
      if let new = after[name], before[name] == world.instruments[lever].specification {
        world.instruments[lever].specification = new
      }
    }
    world.events = WorldBuilder.events(of: other)
    scenario = other
  }

  private static func levers(of scenario: Scenario) -> Keyed<InstrumentSpecification> {
    Keyed(
      scenario.instruments.flatMap { lever in
        lever.value.byPartner(named: lever.id).map { ($0.name, $0.specification) }
      })
  }
}
