import SimulationEngine
import TestSupport

@testable import StandardsModel

/// One lever in a small world: CCC uses it about its own standard `Closed`, with BBB and against AAA,
/// whose standard is `Open`; the document `Paper` of `Closed` is before the committee.
struct LeverExample {
  var scenario: Scenario
  var lever = InstrumentSpecification()

  init(_ kind: InstrumentKind, strength: Double) {
    scenario = WorldExamples.threeStates()
    scenario.fields["field"]?.firms = 1000
    scenario.fields["field"]?.supplyBenefit = 1
    scenario.fields["field"]?.endorsementWeight = 1
    scenario.fields["field"]?.standards["Closed"]?.royalty = 0.4
    scenario.fields["field"]?.capability = [
      "AAA": CapabilitySpecification(), "CCC": Self.follower,
    ]
    scenario.bodies["XX"]?.projects = [
      "Paper": WorldExamples.project(of: "Closed", submitted: Month(year: 2003, month: 2)),
      "Text": Self.nationalText,
    ]
    scenario.bodies["XX"]?.life.committeeProposals = 2
    scenario.parameters.secretariats.vacancyHazard = 0.1
    scenario.parameters.secretariats.bidding = 0.5
    scenario.nationalStandards = ["CCC": Self.national]
    scenario.parameters.national.internationalStock = 100
    scenario.parameters.voting.approval = 0.5
    scenario.parameters.voting.openness = 1
    scenario.parameters.voting.merit = 1
    scenario.parameters.voting.experience = 1
    scenario.parameters.capability.spillover = 0.1
    lever.kind = kind
    lever.strength = strength
    lever.state = "CCC"
    lever.standard = "Closed"
    lever.partner = "BBB"
    lever.target = "AAA"
    lever.field = "field"
    // Regulation can refer to any text of the standard's; the document named is not published yet.
    if kind != .referenceInRegulation { lever.project = "Paper" }
  }

  /// On the national track, after everything else.
  private static var nationalText: ProjectSpecification {
    var text = WorldExamples.project(of: "Closed", submitted: Month(year: 2005, month: 10))
    text.procedure = .chinaNational
    return text
  }

  private static var national: NationalSpecification {
    var national = NationalSpecification()
    national.voluntary.stock = 200
    national.voluntary.perYear = 40
    national.association.perYear = 20
    national.adopted = 0.3
    return national
  }

  private static var follower: CapabilitySpecification {
    var follower = CapabilitySpecification()
    follower.gap = 1
    return follower
  }

  /// The world at the start with the lever's bites gathered.
  var world: World {
    var scenario = scenario
    scenario.instruments["lever"] = lever
    var world = WorldExamples.world(scenario)
    world.gatherPolicy()
    return world
  }

  func bite(
    _ point: PolicyBitePoints.Point, _ row: Int, _ column: Int = 0
  ) -> Double {
    world.policy[point, row, column]
  }

  func run(with: Bool = true) -> [Table] {
    var scenario = scenario
    if with { scenario.instruments["lever"] = lever }
    return Simulation.run(scenario, run: 1, seed: 11, replicate: 1)
  }

  /// Users of a standard in a state after two years, with the lever less without it.
  func gain(of standard: Int, in state: Int, months: Int = 24) -> Int {
    users(of: standard, in: state, months: months, with: true)
      - users(of: standard, in: state, months: months, with: false)
  }

  private func users(of standard: Int, in state: Int, months: Int, with: Bool) -> Int {
    var scenario = scenario
    if with { scenario.instruments["lever"] = lever }
    var world = WorldExamples.world(scenario)
    for month in 0..<months {
      world.month = scenario.calendar.start + month
      _ = Timetable.advance(&world, draws: Draws(seed: 11, replicate: 1))
    }
    return world.fields[ID(0)].market.users[state * 2 + standard]
  }
}

/// Places in the small world.
enum Place {
  static let (aaa, bbb, ccc) = (0, 1, 2)
  static let (closed, open) = (0, 1)
}
