import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

/// GAP-1 through an export control: whether a target ends dependent or independent flips where
/// `b − i·(1 − x) = a·x·δ/e`, x = e^−strength the access that the control leaves, i the effort that it
/// calls forth, a the spillover that openness and absorptive capacity let in.
@Suite struct ControlFlipTests {
  struct Case: Sendable {
    let spillover: Double
    let openness: Double
    /// Of 25 in the five elements.
    let bands: Int
    let lead: Double
    let reach: Double
    let induced: Double
    let gap: Double
    var responseTime = 0.0

    var open: Double { spillover * openness * Double(bands) / 25 }
    /// The strength at which the target becomes dependent.
    var critical: Double {
      let learnt = open * reach / exponential(1)
      return -naturalLogarithm((lead - induced) / (learnt - induced))
    }
    func path(strength: Double) -> VerspagenGap {
      let access = exponential(-strength)
      return VerspagenGap(
        spillover: open * access, lead: lead - induced * (1 - access), reach: reach)
    }
    /// Years in which a gap creeps past δ, or settles, near the flip: π·√(2/(b″·excess)) and more.
    func years(strength: Double) -> Int {
      let path = path(strength: strength)
      let excess = abs(path.lead - path.criticalLead)
      let curvature = path.spillover / (reach * exponential(1))
      return Int(1.4 * Double.pi * (2 / (curvature * excess)).squareRoot()) + 300
    }
  }

  static let cases = [
    Case(spillover: 0.1, openness: 1, bands: 25, lead: 0.05, reach: 2, induced: 0, gap: 1),
    Case(
      spillover: 0.23, openness: 0.7, bands: 20, lead: 0.04, reach: 1.4, induced: 0.01, gap: 0.4),
    Case(
      spillover: 0.17, openness: 0.9, bands: 17, lead: 0.03, reach: 2.6, induced: 0.008, gap: 1.7,
      responseTime: 3),
    Case(
      spillover: 0.31, openness: 0.45, bands: 23, lead: 0.065, reach: 3.1, induced: 0.03,
      gap: 2.2),
    Case(
      spillover: 0.12, openness: 0.8, bands: 25, lead: 0.02, reach: 1.1, induced: 0.004, gap: 0.2,
      responseTime: 5),
  ]

  private func gap(_ one: Case, strength: Double, years: Int) throws -> Double {
    try #require(world(one, strength: strength, years: years).fields[ID(0)].gap(of: ID(1)))
  }

  private func world(_ one: Case, strength: Double, years: Int) -> World {
    var scenario = WorldExamples.threeStates()
    var left = one.bands
    for path in [
      \InnovationSystem.institutions, \.humanCapitalAndResearch, \.infrastructure,
      \.marketSophistication, \.businessSophistication,
    ] {
      let band = min(5, left)
      scenario.world.states["BBB"]?.innovationSystem[keyPath: path] = band
      left -= band
    }
    var leader = CapabilitySpecification()
    leader.effort = 0.01 + one.lead
    var follower = CapabilitySpecification()
    follower.gap = one.gap
    follower.effort = 0.01
    follower.openness = one.openness
    scenario.fields["field"]?.capability = ["AAA": leader, "BBB": follower]
    scenario.parameters.capability.spillover = one.spillover
    scenario.parameters.capability.reach = one.reach
    scenario.parameters.capability.inducedEffort = one.induced
    scenario.parameters.capability.responseTime = one.responseTime
    var control = InstrumentSpecification()
    control.kind = .exportControl
    control.state = "AAA"
    control.target = "BBB"
    control.strength = strength
    scenario.instruments = ["control": control]
    var world = WorldExamples.world(scenario)
    let draws = Draws(seed: 1, replicate: 1)
    world.gatherPolicy()
    for month in 0..<12 * years {
      world.month = scenario.calendar.start + month
      var log = MonthLog()
      CapabilityPhase().advance(&world, draws: draws, log: &log)
    }
    return world
  }

  /// At the gap δ most is learnt: whether it still closes there decides.
  @Test(arguments: cases)
  func `GAP-1 the gap turns at the critical strength`(one: Case) throws {
    let farthest = Case(
      spillover: one.spillover, openness: one.openness, bands: one.bands, lead: one.lead,
      reach: one.reach, induced: one.induced, gap: one.reach)
    func change(_ strength: Double) throws -> Double {
      try gap(farthest, strength: strength, years: 1) - one.reach
    }
    #expect(one.critical > 0.1)
    #expect(try change(one.critical - 0.02) < 0 && change(one.critical + 0.02) > 0)
  }

  /// A tenth of access on either side: independence settles below δ, dependence runs away.
  @Test(.heavy, arguments: cases)
  func `GAP-1 a control makes dependent from its critical strength on`(one: Case) throws {
    let critical = one.critical
    let (weaker, stronger) = (
      critical + naturalLogarithm(1 / 1.1), critical + naturalLogarithm(1.1)
    )
    let independent = try gap(one, strength: weaker, years: one.years(strength: weaker))
    let dependent = try gap(one, strength: stronger, years: one.years(strength: stronger))
    let stable = try #require(one.path(strength: weaker).stableGap)
    #expect(one.path(strength: stronger).stableGap == nil)
    #expect(abs(independent - stable) < 0.02 && independent < one.reach)
    #expect(dependent > 2 * one.reach)
  }

  /// Where the effort called forth exceeds the lead, no control makes dependent.
  @Test(arguments: cases)
  func `GAP-1 more effort than the lead means independence at any strength`(one: Case) throws {
    let eager = Case(
      spillover: one.spillover, openness: one.openness, bands: one.bands, lead: one.lead,
      reach: one.reach, induced: 1.3 * one.lead, gap: one.gap)
    for strength in [0.3, 1.5, 6] {
      #expect(try gap(eager, strength: strength, years: isOptimised ? 60 : 5) < one.reach)
    }
    if isOptimised { #expect(try gap(eager, strength: 6, years: 300) < 0.1) }
  }

  @Test(arguments: cases)
  func `capability falls and effort rises under a control`(one: Case) throws {
    let (free, controlled) = (
      world(one, strength: 0, years: 5).fields[ID(0)].capabilities[1],
      world(one, strength: 0.7, years: 5).fields[ID(0)].capabilities[1]
    )
    #expect(controlled.level < free.level)
    #expect(controlled.effort > free.effort || one.induced == 0)
    // What is called forth has had five years to build up.
    let reached =
      one.responseTime > 0 ? 1 - exponential(-5 / one.responseTime) : 1
    #expect(
      abs(controlled.effort - free.effort - one.induced * (1 - exponential(-0.7)) * reached)
        < 1e-12)
  }
}
