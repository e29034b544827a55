import SimulationEngine
import StandardsModel
import Testing

@testable import Experiments

/// Runs are held to facts: what is read, and what the verdict says.
@Suite struct PatternJudgeTests {
  static let start = Month(year: 2000, month: 1)

  /// Two standards in two states over three months; 30 users of Alpha grow by 10 a month.
  static func diffusion(step: Int = 10) -> Table {
    var table = TableBuilder(
      TableCatalog.declarations.first { $0.name == "diffusion" }!)
    for month in 0..<3 {
      for (standard, users) in [("Alpha", [30 + step * month, 10]), ("Beta", [30, 30])] {
        for (state, count) in zip(["CHN", "USA"], users) {
          var row: [Cell] = [
            .integer(1), .month(start + month), .text("field"), .text(standard), .text(state),
          ]
          let declaration = table.declaration
          for column in declaration.columns.dropFirst(row.count) {
            switch column.name {
            case "adopters": row.append(.integer(count))
            case "phase": row.append(.text("fluid"))
            default: row.append(.missing)
            }
          }
          table.append(row)
        }
      }
    }
    return table.table()
  }

  static func ballots(passed: Bool) -> Table {
    var table = TableBuilder(TableCatalog.declarations.first { $0.name == "ballots" }!)
    table.append([
      .integer(1), .month(start + 1), .text("ISO"), .text("TC 1"), .text("Draft"), .text("Alpha"),
      .text("enquiry"), .integer(8), .integer(17), .integer(0), .integer(8), .integer(17),
      .integer(0), .boolean(passed), passed ? .missing : .text("two thirds"),
    ])
    return table.table()
  }

  static func pattern(
    _ series: String, _ filter: Keyed<String> = [:], _ change: (inout PatternSpecification) -> Void
  ) -> PatternSpecification {
    var pattern = PatternSpecification()
    pattern.series = series
    pattern.filter = filter
    change(&pattern)
    return pattern
  }

  static func number(_ pattern: PatternSpecification, _ tables: [Table]) -> Double? {
    let names = PatternNames(Scenario())
    let measure = PatternMeasure(pattern, TableCatalog.declarations, names)
    return measure.flatMap { $0.number($0.values(in: tables)) }
  }

  @Test func `a share over states is that of their firms together, not the mean of shares`() {
    let world = Self.pattern("diffusion.share", ["standard": "Alpha"]) { $0.at = Self.start }
    #expect(Self.number(world, [Self.diffusion()]) == 0.4)
    let home = Self.pattern("diffusion.share", ["standard": "Alpha", "state": "CHN"]) {
      $0.at = Self.start
    }
    #expect(Self.number(home, [Self.diffusion()]) == 0.5)
    let either = Self.pattern("diffusion.share", ["standard": "Alpha", "state": "CHN|USA"]) {
      $0.at = Self.start
    }
    #expect(Self.number(either, [Self.diffusion()]) == 0.4)
  }

  @Test func `counts add up, and months become one number as asked`() {
    let expected: [(PatternReduction, Double)] = [
      (.first, 40), (.last, 60), (.mean, 50), (.max, 60), (.min, 40), (.sum, 150), (.count, 3),
      (.slope, 120), (.firstDate, 2000),
    ]
    for (reduction, value) in expected {
      let pattern = Self.pattern("diffusion.adopters", ["standard": "Alpha"]) {
        $0.between = MonthInterval(first: Self.start, last: Self.start + 2)
        $0.reduction = reduction
      }
      let number = Self.number(pattern, [Self.diffusion()]) ?? .nan
      #expect((number - value).magnitude < 1e-6, "\(reduction): \(number)")
    }
  }

  @Test func `a month between records is read as last recorded`() {
    let pattern = Self.pattern("diffusion.adopters", ["standard": "Alpha", "state": "CHN"]) {
      $0.at = Self.start + 20
    }
    #expect(Self.number(pattern, [Self.diffusion()]) == 50)
  }

  @Test func `columns, rows and other months divide a number`() {
    let yes = Self.pattern("ballots.all_yes", ["project": "Draft"]) {
      $0.shareOf = ["all_yes", "all_no"]
    }
    #expect(Self.number(yes, [Self.ballots(passed: false)]) == 0.32)
    let growth = Self.pattern("diffusion.adopters", ["standard": "Alpha"]) {
      $0.at = Self.start + 2
      $0.expectation = .ratio(to: "date=2000-01", above: 1)
    }
    #expect(Self.number(growth, [Self.diffusion()]) == 1.5)
    let rival = Self.pattern("diffusion.adopters", ["standard": "Alpha"]) {
      $0.at = Self.start
      $0.expectation = .ratio(to: "standard=Beta", above: 1)
    }
    #expect((Self.number(rival, [Self.diffusion()]) ?? 0) == 40.0 / 60)
  }

  @Test func `a row that is not there is nothing, and counts as none`() {
    let missing = Self.pattern("ballots.passed", ["project": "Other"]) { _ in }
    #expect(Self.number(missing, [Self.ballots(passed: true)]) == nil)
    let counted = Self.pattern("ballots.passed", ["project": "Other"]) { $0.reduction = .count }
    #expect(Self.number(counted, [Self.ballots(passed: true)]) == 0)
  }

  // MARK: Verdicts

  static func scenario() -> Scenario {
    var scenario = Scenario()
    scenario.calendar.start = start
    scenario.calendar.end = start + 2
    var home = StateSpecification()
    home.gdp = ["2000": 1]
    scenario.world.states = ["CHN": home, "USA": home]
    var field = FieldSpecification()
    field.firms = 100
    var alpha = StandardSpecification()
    alpha.installedBase = 0.4
    field.standards = ["Alpha": alpha, "Beta": StandardSpecification()]
    scenario.fields = ["field": field]
    return scenario
  }

  static func outcome(
    _ pattern: PatternSpecification, runs: [[Table]]
  ) throws -> PatternVerdict.Outcome {
    var judge = PatternJudge([("p", pattern)], of: scenario(), seed: 1)
    for run in runs { judge.add(run) }
    return try #require(judge.verdicts.first).outcome
  }

  /// Twenty runs in which Alpha ends between 50 and 69 users in CHN.
  static let runs = (0..<20).map { step in [diffusion(step: 10 + step / 2)] }

  static func target(_ value: Double, _ tolerance: Double) -> PatternSpecification {
    pattern("diffusion.adopters", ["standard": "Alpha", "state": "CHN"]) {
      $0.at = start + 2
      $0.expectation = .target(value, tolerance: tolerance)
    }
  }

  @Test func `a fact holds where the middle is near and the observation among the runs`() throws {
    #expect(try Self.outcome(Self.target(60, 5), runs: Self.runs) == .holds)
    #expect(try Self.outcome(Self.target(100, 5), runs: Self.runs) == .outsideTolerance)
    #expect(try Self.outcome(Self.target(90, 40), runs: Self.runs) == .outsideRuns)
    #expect(try Self.outcome(Self.target(60, 5), runs: Array(Self.runs.prefix(9))) == .tooFewRuns)
    #expect(try Self.outcome(Self.target(60, 5), runs: Self.runs.map { _ in [] }) == .noNumber)
  }

  @Test func `what a frozen world has too is not counted`() throws {
    let share = Self.pattern("diffusion.share", ["standard": "Alpha"]) {
      $0.at = Self.start + 2
      $0.expectation = .above(0.3)
    }
    #expect(try Self.outcome(share, runs: Self.runs) == .frozen)
    var input = share
    input.use = .input
    #expect(try Self.outcome(input, runs: Self.runs) == .holds)
  }

  @Test func `a share of runs is asked of runs that say something`() throws {
    let passes = Self.pattern("ballots.passed", ["project": "Draft"]) {
      $0.overRuns = .fraction
      $0.expectation = .above(0.5)
    }
    let runs = (0..<20).map { [Self.ballots(passed: $0 < 12)] }
    #expect(try Self.outcome(passes, runs: runs + [[], []]) == .holds)
    #expect(try Self.outcome(passes, runs: runs.reversed().map { _ in runs[19] }) != .holds)
    let mostly = Self.pattern("ballots.p_yes", ["project": "Draft"]) {
      $0.expectation = .below(9)
      $0.leastFraction = 0.9
    }
    #expect(try Self.outcome(mostly, runs: runs) == .holds)
  }

  @Test func `an order is that of the middle runs`() throws {
    let order = Self.pattern("diffusion.adopters", ["standard": "Alpha"]) {
      $0.at = Self.start + 2
      $0.expectation = .order(["CHN", "USA"])
    }
    #expect(try Self.outcome(order, runs: Self.runs) == .holds)
    var reversed = order
    reversed.expectation = .order(["USA", "CHN"])
    #expect(try Self.outcome(reversed, runs: Self.runs) != .holds)
  }

  @Test func `a world in which nobody decides keeps its first state`() throws {
    let tables = Simulation.frozen(Self.scenario(), seed: 1)
    let diffusion = try #require(tables.first { $0.name == "diffusion" })
    let adopters = diffusion.integers("adopters")
    let months = diffusion.months("date")
    let first = adopters.indices.filter { months[$0] == Self.start }.map { adopters[$0] }
    let last = adopters.indices.filter { months[$0] == Self.start + 2 }.map { adopters[$0] }
    #expect(first == last)
    #expect(first.contains { ($0 ?? 0) > 0 })
    #expect(tables.first { $0.name == "ballots" }?.rowCount == 0)
  }

  @Test func `the table has one row per pattern, with its verdict in words`() throws {
    var judge = PatternJudge([("p", Self.target(60, 5))], of: Self.scenario(), seed: 1)
    for run in Self.runs { judge.add(run) }
    #expect(judge.table.texts("id") == ["p"])
    #expect(judge.table.texts("verdict") == ["holds"])
    #expect(judge.table.texts("expected") == ["60 ± 5"])
  }
}
