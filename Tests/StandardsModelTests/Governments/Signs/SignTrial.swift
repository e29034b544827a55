import SimulationEngine
import TestSupport

@testable import StandardsModel

/// A lever in a sampled world, with what it needs in order to act at all.
struct SignTrial {
  let kind: InstrumentKind
  var lever = InstrumentSpecification()
  var scenario: Scenario

  init(_ kind: InstrumentKind, in world: SampledWorld) {
    self.kind = kind
    scenario = world.scenario
    lever.kind = kind
    lever.strength = Self.strength(of: kind)
    lever.state = "CCC"
    lever.standard = "Closed"
    lever.partner = "BBB"
    lever.target = "AAA"
    lever.field = "field"
    prepare()
  }

  /// Felt, and nowhere near the end of its scale.
  private static func strength(of kind: InstrumentKind) -> Double {
    switch kind {
    case .piloting: 0.02
    case .planPriority: 0.03
    case .review: 0.1
    case .commentPeriod: 6
    // Ties act through contacts alone.
    case .tariff, .memorandum: 2
    case .inclusivity, .committeeAccess, .disclosure: 0.8
    default:
      switch kind.strength.unit {
      case "logit units": 1.5
      case "logarithms": 0.7
      default: min(1, kind.strength.range.upperBound) * 0.8
      }
    }
  }

  private mutating func prepare() {
    switch kind {
    case .ban, .alliancePressure: lever.standard = "Open"
    case .tariff: separate()
    case .enforcement: add(.mandate, of: "Closed", by: "CCC")
    case .tbtDispute:
      lever.standard = "Open"
      add(.mandate, of: "Open", by: "AAA")
    case .mutualRecognition: add(.mandate, of: "Open", by: "BBB")
    case .twinning: scenario.bodies["XX"]?.projects["Paper"]?.proposers = ["BBB": 1]
    case .gapPromotion: scenario.bodies["XX"]?.projects = [:]
    case .nationalAdoption, .conversionTarget:
      // Approved, so that there is something to adopt.
      scenario.parameters.voting.approval += 4
    case .regionalChannel:
      scenario.parameters.voting.approval += 4
      scenario.bodies["XX"]?.projects["Paper"]?.procedure = .isoMainTrack
      lever.project = "Paper"
    case .exportControl, .entityListing:
      // The leader keeps the follower out.
      lever.state = "AAA"
      lever.target = "CCC"
    default: break
    }
  }

  /// The source is about two groups that each have a standard of their own, in a market that tips, with
  /// nobody between them and no body that speaks for one of the two.
  private mutating func separate() {
    for code in ["BBB", "DDD", "EEE"] { scenario.world.states[code]?.gdp = ["2003": 1e-6] }
    scenario.bodies["XX"]?.projects = [:]
    guard var field = scenario.fields["field"] else { return }
    // Beyond the critical value 2 of two standards.
    field.networkBenefit = 2.5 + (field.networkBenefit - 0.5) / 3
    let (open, closed) = (
      field.standards["Open"]?.installedBase, field.standards["Closed"]?.installedBase
    )
    field.standards["Open"]?.installedBaseByState["CCC"] = closed
    field.standards["Closed"]?.installedBaseByState["CCC"] = open
    scenario.fields["field"] = field
  }

  private mutating func add(_ kind: InstrumentKind, of standard: String, by state: String) {
    var other = InstrumentSpecification()
    other.kind = kind
    other.state = state
    other.standard = standard
    other.strength = 1.5
    scenario.instruments["other"] = other
  }

  /// What is watched, with the lever less without it, summed over replicates under the same luck.
  func effect(replicates: Int) -> Double {
    (1...replicates).reduce(0) {
      $0 + outcome(with: true, replicate: $1) - outcome(with: false, replicate: $1)
    }
  }

  private func outcome(with isUsed: Bool, replicate: Int) -> Double {
    var scenario = scenario
    if isUsed {
      var lever = lever
      // Without a partner the state itself asks more often, which is what is expected of it.
      if kind == .newCommittees { lever.partner = "" }
      scenario.instruments["lever"] = lever
    }
    let draws = Draws(seed: 61, replicate: replicate)
    var world = WorldBuilder(scenario, draws: draws).world()
    var reading = OutcomeReading(kind.expects.outcome, of: lever, in: world)
    for month in 0..<scenario.calendar.length {
      world.month = scenario.calendar.start + month
      reading.observe(Timetable.advance(&world, draws: draws), in: world)
    }
    return reading.value(in: world)
  }
}
