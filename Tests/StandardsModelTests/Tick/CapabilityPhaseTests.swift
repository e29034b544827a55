import SimulationEngine
import TestSupport
import Testing

@testable import StandardsModel

@Suite struct CapabilityPhaseTests {
  /// AAA leads; BBB follows with full absorptive capacity, so that a is the parameter.
  private func scenario(gap: Double = 1, lead: Double = 0.05) -> Scenario {
    var scenario = WorldExamples.threeStates()
    for code in ["AAA", "BBB"] {
      for path in [
        \InnovationSystem.institutions, \.humanCapitalAndResearch, \.infrastructure,
        \.marketSophistication, \.businessSophistication,
      ] {
        scenario.world.states[code]?.innovationSystem[keyPath: path] = 5
      }
    }
    var leader = CapabilitySpecification()
    leader.effort = 0.02 + lead
    var follower = CapabilitySpecification()
    follower.gap = gap
    follower.effort = 0.02
    scenario.fields["field"]?.capability = ["AAA": leader, "BBB": follower]
    scenario.parameters.capability.spillover = 0.1
    return scenario
  }

  private func advanced(_ scenario: Scenario, months: Int, replicate: Int = 1) -> World {
    var world = WorldExamples.world(scenario)
    let draws = Draws(seed: 5, replicate: replicate)
    for month in 0..<months {
      world.month = scenario.calendar.start + month
      var log = MonthLog()
      InstrumentsPhase().advance(&world, draws: draws, log: &log)
      CapabilityPhase().advance(&world, draws: draws, log: &log)
    }
    return world
  }

  private func gap(_ world: World, of code: String = "BBB") -> Double? {
    world.state(named: code).flatMap { world.fields[ID(0)].gap(of: $0) }
  }

  private func control(strength: Double) -> InstrumentSpecification {
    var control = InstrumentSpecification()
    control.kind = .exportControl
    control.state = "AAA"
    control.target = "BBB"
    control.strength = strength
    return control
  }

  @Test func `GAP-1 a leader and a follower move as Verspagen's gap does`() throws {
    let path = VerspagenGap(spillover: 0.1, lead: 0.05, reach: 2)
    var expected = 1.0
    for _ in 0..<120 { expected = path.gap(after: 1.0 / 12, from: expected) }
    // The gap is a difference of two levels, each rounded 120 times.
    #expect(abs(try #require(gap(advanced(scenario(), months: 120))) - expected) < 1e-12)
  }

  @Test func `without spillover and effort capability is constant`() {
    var still = scenario(lead: 0)
    still.parameters.capability.spillover = 0
    still.fields["field"]?.capability["AAA"]?.effort = 0
    still.fields["field"]?.capability["BBB"]?.effort = 0
    #expect(gap(advanced(still, months: 60)) == 1)
  }

  @Test func `states whose capability is not named have no gap`() {
    #expect(gap(advanced(scenario(), months: 1), of: "CCC") == nil)
  }

  /// With b = 0.05 and δ = 2 catching up is impossible below a = 0.0679570457, that is, once controls
  /// cut a = 0.1 by more than e^−0.3863.
  @Test func `export controls flip dependence where GAP-1 says`() throws {
    var (below, above) = (scenario(gap: 1.9), scenario(gap: 1.9))
    below.instruments = ["control": control(strength: 0.33)]
    above.instruments = ["control": control(strength: 0.6)]
    #expect(try #require(gap(advanced(below, months: 2400))) < 1.9)
    #expect(try #require(gap(advanced(above, months: 2400))) > 4)
  }

  @Test func `induced effort turns a control into independence`() throws {
    var induced = scenario(gap: 1)
    induced.instruments = ["control": control(strength: 3)]
    induced.parameters.capability.inducedEffort = 0.06
    let world = advanced(induced, months: 1200)
    #expect(try #require(gap(world)) < 1)
    induced.parameters.capability.inducedEffort = 0
    #expect(try #require(gap(advanced(induced, months: 1200))) > 4)
  }

  @Test func `under controls capability falls and effort rises`() throws {
    var free = scenario(gap: 1)
    free.parameters.capability.inducedEffort = 0.02
    var controlled = free
    controlled.instruments = ["control": control(strength: 0.5)]
    func own(_ scenario: Scenario) -> Capability {
      advanced(scenario, months: 60).fields[ID(0)].capabilities[1]
    }
    #expect(own(controlled).level < own(free).level)
    #expect(own(controlled).effort > own(free).effort)
    #expect(
      abs(own(controlled).effort - own(free).effort - 0.02 * (1 - exponential(-0.5))) < 1e-12)
  }

  /// At the gap δ most is learnt, so that whether it still closes there decides between dependence and
  /// catching up: b − i·(1 − x) against a·δ·x/e, x = e^−strength the access that a control leaves and i
  /// the effort that it calls forth. The two are equal at x* = (b − i)/(a·δ/e − i).
  @Test(arguments: [0.0, 0.01, 0.03])
  func `GAP-1 induced effort moves the strength at which dependence flips`(induced: Double) throws {
    let critical = (0.05 - induced) / (0.0735758882 - induced)
    func change(access: Double) throws -> Double {
      var scenario = scenario(gap: 2)
      scenario.parameters.capability.inducedEffort = induced
      scenario.instruments = ["control": control(strength: -naturalLogarithm(access))]
      return try #require(gap(advanced(scenario, months: 12))) - 2
    }
    #expect(try change(access: 1.02 * critical) < 0 && change(access: 0.98 * critical) > 0)
    let path = { (access: Double) in
      VerspagenGap(spillover: 0.1 * access, lead: 0.05 - induced * (1 - access), reach: 2)
    }
    #expect(path(1.02 * critical).stableGap != nil && path(0.98 * critical).stableGap == nil)
  }

  /// Effort beyond b is called forth: no control, however tight, makes the target dependent.
  @Test func `where controls call forth more than the lead the target becomes independent`() throws
  {
    for strength in [0.5, 2, 50] {
      var scenario = scenario(gap: 2)
      scenario.parameters.capability.inducedEffort = 0.06
      scenario.instruments = ["control": control(strength: strength)]
      #expect(try #require(gap(advanced(scenario, months: 12))) < 2)
    }
  }

  @Test func `one state's control leaks through what others know`() throws {
    var alone = scenario()
    alone.instruments = ["control": control(strength: 50)]
    var shared = alone
    shared.fields["field"]?.capability["CCC"] = alone.fields["field"]?.capability["AAA"]
    let access = { (world: World) in world.fields[ID(0)].capabilities[1].access }
    #expect(access(advanced(alone, months: 1)) < 1e-20)
    // GDP of CCC over that of AAA and CCC.
    #expect(abs(access(advanced(shared, months: 1)) - 20.0 / 70) < 1e-12)
  }

  @Test func `choke points fall at their hazard`() {
    var choked = scenario()
    choked.fields["field"]?.capability["BBB"]?.chokePoints = 1000
    choked.parameters.capability.substitutionHazard = 0.17
    let left = advanced(choked, months: 12).fields[ID(0)].capabilities[1].chokePoints
    let mean = 1000 * exponential(-0.17)
    let deviation = (mean * (1 - exponential(-0.17))).squareRoot()
    #expect(abs(Double(left) - mean) < 4 * deviation)
    choked.parameters.capability.substitutionHazard = 0
    #expect(advanced(choked, months: 12).fields[ID(0)].capabilities[1].chokePoints == 1000)
  }

  @Test func `what controls call forth takes its time, and at response time zero none`() {
    var controlled = scenario()
    controlled.instruments = ["control": control(strength: 50)]
    controlled.parameters.capability.inducedEffort = 0.06
    let own = { (world: World) in world.fields[ID(0)].capabilities[1].induced }
    #expect(abs(own(advanced(controlled, months: 1)) - 0.06) < 1e-12)
    controlled.parameters.capability.responseTime = 2
    #expect(abs(own(advanced(controlled, months: 24)) - 0.06 * (1 - exponential(-1))) < 1e-12)
  }
}
