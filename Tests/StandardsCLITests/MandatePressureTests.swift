import ScenarioFiles
import SimulationEngine
import StandardsCLI
import StandardsModel
import TestSupport
import Testing

/// Mandate × phase × partners' pressure, in worlds drawn within the ranges of the scenario.
@Suite struct MandatePressureTests {
  #if DEBUG
    /// A debug build is slow: enough to see the four cells once. Release runs all 20.
    static let worlds = 1
    static let needed = 1
  #else
    static let worlds = 20
    static let needed = 16
  #endif

  enum Cell: CaseIterable {
    case earlyAlone, earlyPressed, lateAlone, latePressed

    var isLate: Bool { self == .lateAlone || self == .latePressed }
    var isPressed: Bool { self == .earlyPressed || self == .latePressed }
    /// Why the mandate is given up; nil where it is kept.
    var cause: GovernmentMove.Cause? {
      switch self {
      case .earlyAlone: nil
      case .earlyPressed: .partnerPressure
      case .lateAlone, .latePressed: .gainBelowCost
      }
    }
  }

  static func scenario(world: Int, _ cell: Cell) throws -> Scenario {
    let loaded = ScenarioFile.load(path: "\(packageFolder)/Scenarios/mandate-pressure.json")
    var scenario = try #require(loaded.scenario)
    // Bodies stay: that the rival is published in the meantime is part of coming late.
    scenario.calendar.end = Month(year: 2009, month: 6)
    var stream = Draws(seed: 62, replicate: world)
      .stream(DrawPurpose(0), of: Subject("sampled world"))
    func between(_ low: Double, _ high: Double) -> Double {
      low + (high - low) * stream.uniform()
    }
    scenario.fields["wireless-lan"]?.networkBenefit = between(2.7, 3.3)
    scenario.fields["wireless-lan"]?.supplyBenefit = between(2.5, 3.5)
    scenario.fields["wireless-lan"]?.imitation = between(0.07, 0.09)
    scenario.fields["wireless-lan"]?.revisionRate = between(0.025, 0.035)
    scenario.instruments["gb-15629-11"]?.strength = between(4.7, 5.3)
    if cell.isLate { scenario.instruments["gb-15629-11"]?.from = Month(year: 2008, month: 12) }
    scenario.parameters.responses.retaliation = cell.isPressed ? 10 : 0
    return scenario
  }

  /// Why the mandate was given up, and the share that the standard has at home in the end.
  static func outcome(_ scenario: Scenario) -> (cause: GovernmentMove.Cause?, share: Double) {
    let draws = Draws(seed: 63, replicate: 1)
    var world = WorldBuilder(scenario, draws: draws).world()
    var cause: GovernmentMove.Cause?
    for month in 0..<scenario.calendar.length {
      world.month = scenario.calendar.start + month
      let moves = Timetable.advance(&world, draws: draws).governmentMoves
      cause = cause ?? moves.first { $0.kind == .suspension }?.cause
    }
    guard let field = world.fields.elements.first, let home = world.state(named: "CHN") else {
      return (cause, 0)
    }
    let users = field.market.users[home.index * field.market.standardCount]
    return (cause, Double(users) / Double(max(1, field.market.adopters(in: home.index))))
  }

  @Test(arguments: Cell.allCases)
  func `timing stops the late mandate, pressure the early one`(cell: Cell) throws {
    var asExpected = 0
    for world in 1...Self.worlds {
      let outcome = Self.outcome(try Self.scenario(world: world, cell))
      // Only the one that is kept makes the standard lead at home.
      if outcome.cause == cell.cause, (outcome.share > 0.5) == (cell == .earlyAlone) {
        asExpected += 1
      }
    }
    #expect(asExpected >= Self.needed, "\(asExpected) of \(Self.worlds)")
  }

  /// What stopped it can be read.
  @Test(arguments: [
    ("2003-12", 10, "partner pressure"), ("2008-12", 10, "forecast gain below cost"),
    ("2008-12", 0, "forecast gain below cost"),
  ])
  func `explain names the cause`(from: String, pressure: Int, cause: String) throws {
    let folder = try TestFolder()
    let end = from == "2003-12" ? "2005-10" : "2009-02"
    #expect(
      CommandRun([
        "run", "\(packageFolder)/Scenarios/mandate-pressure.json", "--replicates", "1", "--set",
        "/calendar/end=\(end)", "--set", "/instruments/gb-15629-11/from=\(from)", "--set",
        "/parameters/responses/retaliation=\(pressure)", "--out", "\(folder.path)/out",
      ]).code == .success)
    let told = CommandRun(["explain", "\(folder.path)/out", "--project", "WAPI"])
    let move = told.output.split(separator: "\n").first { $0.contains("gives up gb-15629-11") }
    #expect(move?.contains(cause) ?? false, "\(told.output)")
  }
}
