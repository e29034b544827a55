import SimulationEngine

/// The tables that a run fills, in the order of their files: the one catalogue of what is observed.
public enum TableCatalog {
  public static let declarations: [TableDeclaration] = [
    Observation<SecretariatKey>.secretariats.declaration,
    Observation<DiffusionKey>.diffusion.declaration,
    BallotTable.declaration,
    StandardsTable.declaration,
    SeriesTable.declaration,
    EventTable.declaration,
    VoteTable.declaration,
  ]

  /// What `series.csv` holds.
  public static let series: [Series] = SeriesTable.series

  /// The tables of a scenario: those of all, and `limits` where it is held against a closed form.
  public static func declarations(of scenario: Scenario) -> [TableDeclaration] {
    declarations + (scenario.limit == nil ? [] : [LimitsTable.declaration])
  }
}

/// Turns a world and its history into rows.
public struct Recorder: Sendable {
  private let run: Int
  private let record: RecordSpecification
  private var history: History
  private var limit: LimitRecorder?
  private var secretariats = TableBuilder(
    Observation<SecretariatKey>.secretariats.declaration, mayBeDefective: true)
  private var series = TableBuilder(SeriesTable.declaration, mayBeDefective: true)
  private var diffusion = TableBuilder(
    Observation<DiffusionKey>.diffusion.declaration, mayBeDefective: true)

  /// - Parameter run: number of the run, from 1.
  public init(run: Int, world: World, scenario: Scenario) {
    self.run = run
    record = scenario.record
    history = History(of: world, committeeVotes: record.committeeVotes)
    limit = LimitRecorder(scenario, world: world)
  }

  /// At the end of a month.
  public mutating func observe(_ world: World, _ log: MonthLog) {
    history.record(log, in: world)
    limit?.observe(world, log)
    if isDue(every: record.secretariatsInterval, world) {
      Observation<SecretariatKey>.secretariats
        .append(to: &secretariats, run: run, world: world, history: history)
    }
    if isDue(every: record.diffusionInterval, world) {
      Observation<DiffusionKey>.diffusion
        .append(to: &diffusion, run: run, world: world, history: history)
    }
    if isDue(every: record.seriesInterval, world) {
      SeriesTable.append(to: &series, run: run, world: world, history: history)
    }
  }

  /// At the end of the run: one table per entry of the catalogue.
  public func tables(_ world: World) -> [Table] {
    var ballots = TableBuilder(BallotTable.declaration, mayBeDefective: true)
    BallotTable.append(to: &ballots, run: run, world: world, history: history)
    var standards = TableBuilder(StandardsTable.declaration, mayBeDefective: true)
    StandardsTable.append(to: &standards, run: run, world: world)
    var events = TableBuilder(EventTable.declaration, mayBeDefective: true)
    EventTable.append(to: &events, run: run, world: world, history: history)
    var votes = TableBuilder(VoteTable.declaration, mayBeDefective: true)
    VoteTable.append(to: &votes, run: run, world: world, history: history)
    return [
      secretariats.table(), diffusion.table(), ballots.table(), standards.table(), series.table(),
      events.table(), votes.table(),
    ]
      + (limit.map { [LimitsTable.table(run: run, values: $0.values(world))] } ?? [])
  }

  /// Intervals count so that they end with a year; the last month is always due.
  private func isDue(every interval: Int, _ world: World) -> Bool {
    world.month == world.calendar.end || (world.month.ordinal + 1) % interval == 0
  }
}
