import SimulationEngine

/// `limits.csv`: what a run measured of the quantities that the literature gives in closed form.
enum LimitsTable {
  static let declaration = TableDeclaration(
    name: "limits",
    meaning: "A quantity that the literature gives in closed form, as a run had it.",
    keyLength: 2,
    columns: [
      Columns.run,
      ColumnDeclaration("quantity", .text, meaning: "What was measured."),
      ColumnDeclaration(
        "value", .number, meaning: "As the run had it; empty where it did not come to it."),
    ])

  static func table(run: Int, values: [(name: String, value: Double?)]) -> Table {
    var table = TableBuilder(declaration, mayBeDefective: true)
    for (name, value) in values {
      table.append([.integer(run), .text(name), value.map { .number($0) } ?? .missing])
    }
    return table.table()
  }
}

/// Follows a run for the quantities of its scenario's limit.
struct LimitRecorder: Sendable {
  private let measures: [LimitMeasure]
  private var run: LimitRun

  /// Nil where the scenario has no limit.
  init?(_ scenario: Scenario, world: World) {
    guard let limit = scenario.limit?.limit else { return nil }
    measures = limit.measures(scenario)
    run = LimitRun(start: world)
  }

  mutating func observe(_ world: World, _ log: MonthLog) { run.observe(world, log) }

  func values(_ world: World) -> [(name: String, value: Double?)] {
    measures.map { ($0.name, $0.value(run, world)) }
  }
}
