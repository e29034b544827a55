import SimulationEngine

/// Catching up with one leader, or falling behind for ever.
public struct VerspagenLimit: Limit {
  public static let statement =
    "The gap to the frontier moves by G′ = b − a·G·e^(−G/δ): a follower below the point of no return −δ·W₋₁(−b/(a·δ)) closes in on −δ·W₀(−b/(a·δ)), one beyond it falls behind for ever, and so does everybody where b > a·δ/e."
  public static let source =
    "Verspagen (1991), A new empirical approach to catching up or falling behind, Structural Change and Economic Dynamics 2, 359–380"

  /// Steps of the path per month; the model takes one.
  private static let steps = 16

  public init() {}

  public func measures(_ scenario: Scenario) -> [LimitMeasure] {
    Self.followers(scenario).map { follower in
      LimitMeasure("gap of \(follower.id) at the end", unit: "logarithms") { _, world in
        guard let state = world.state(named: follower.id) else { return nil }
        return world.onlyField?.gap(of: state)
      }
    }
  }

  private static func followers(
    _ scenario: Scenario
  ) -> [Keyed<CapabilitySpecification>.Entry] {
    scenario.fields.entries.first?.value.capability.filter { $0.value.gap > 0 } ?? []
  }

  public func theory(_ scenario: Scenario) -> LimitTheory {
    let followers = Self.followers(scenario)
    let capability = scenario.fields.entries.first?.value.capability ?? [:]
    let leaders = capability.filter { $0.value.gap == 0 }
    guard scenario.fields.count == 1, leaders.count == 1, let leader = leaders.first,
      !followers.isEmpty
    else {
      return .none(
        followers.count, because: "the scenario needs one field with one leader and followers")
    }
    var theory = LimitTheory()
    theory.objections = objections(scenario)
    for follower in followers {
      let gap = Self.gap(of: follower, behind: leader, in: scenario)
      var end = follower.value.gap
      for _ in 0..<scenario.calendar.length * Self.steps {
        end = gap.gap(after: 1.0 / Double(12 * Self.steps), from: end)
      }
      if end <= 0 { theory.objections.append("\(follower.id) overtakes the leader") }
      theory.expectations.append(LimitExpectation(end, standardDeviation: 0))
      theory.remarks.append(Self.remark(follower.id, from: follower.value.gap, gap))
    }
    return theory
  }

  private static func gap(
    of follower: Keyed<CapabilitySpecification>.Entry,
    behind leader: Keyed<CapabilitySpecification>.Entry, in scenario: Scenario
  ) -> VerspagenGap {
    let parameters = scenario.parameters.capability
    let controls = scenario.instruments.filter {
      $0.value.state == leader.id && $0.value.target == follower.id
    }
    let access = exponential(-controls.reduce(0) { $0 + $1.value.strength })
    let absorptive =
      scenario.world.states[follower.id]?.innovationSystem.absorptiveCapacity ?? 0
    return VerspagenGap(
      spillover: parameters.spillover * follower.value.openness * absorptive * access,
      lead: leader.value.effort - follower.value.effort - parameters.inducedEffort * (1 - access),
      reach: parameters.reach)
  }

  private static func remark(_ name: String, from start: Double, _ gap: VerspagenGap) -> String {
    let numbers = "\(name): a = \(significant(gap.spillover)), b = \(significant(gap.lead))"
    guard let stable = gap.stableGap else {
      return gap.lead > 0
        ? numbers + ", above a·δ/e = \(significant(gap.criticalLead)): it falls behind for ever"
        : numbers + ": its own innovation is faster than the leader's"
    }
    guard let turning = gap.pointOfNoReturn else { return numbers + ": it closes the gap" }
    return numbers
      + "; from G = \(significant(start)) with the point of no return at \(significant(turning)) it "
      + (start < turning ? "closes in on \(significant(stable))" : "falls behind for ever")
  }

  private func objections(_ scenario: Scenario) -> [String] {
    var found: [String] = []
    let parameters = scenario.parameters.capability
    if parameters.researchYield != 0 || parameters.adoptionFeedback != 0
      || parameters.chokePointLoss != 0
    {
      found.append("effort depends on more than the states' own and what controls induce")
    }
    if parameters.internationalStandards != 0 || parameters.nationalStandards != 0 {
      found.append("standards in use move absorptive capacity or openness")
    }
    let isControlled = scenario.instruments.contains {
      $0.value.kind != .exportControl || $0.value.from.map { $0 > scenario.calendar.start } ?? false
        || $0.value.to.map { $0 < scenario.calendar.end } ?? false
    }
    if isControlled { found.append("instruments other than lasting export controls are in use") }
    if !scenario.instruments.isEmpty, Self.followers(scenario).count > 1 {
      found.append("followers know things from each other that controls do not keep from them")
    }
    return found
  }
}
