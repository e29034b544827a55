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
  public init(_ scenario: Scenario, run: Int = 1, luck: RunLuck, workers: Int = 1) {
    self.scenario = scenario
    world = WorldBuilder(scenario, draws: luck.draws(at: scenario.calendar.start)).world()
    for field in world.fields.ids { world.fields[field].market.workers = workers }
    recorder = Recorder(run: run, world: world, scenario: scenario)
  }

  /// Makes the months before a date, or all that are left.
  /// - Returns: false where somebody wants it stopped; asked every month.
  public mutating func advance(
    before end: Month? = nil, luck: RunLuck, shouldStop: () -> Bool
  ) -> Bool {
    let length = scenario.calendar.length
    let last = min(length, end.map { $0 - scenario.calendar.start } ?? length)
    while months < last {
      if shouldStop() { return false }
      world.month = scenario.calendar.start + months
      let log = Timetable.advance(&world, draws: luck.draws(at: world.month))
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
