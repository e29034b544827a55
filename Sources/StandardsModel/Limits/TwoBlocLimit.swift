import SimulationEngine

/// Two blocs, each with a standard of its own: whether the split lasts.
public struct TwoBlocLimit: Limit {
  public static let statement =
    "Two equal blocs with social interaction K within and K′ across keep a standard each, m₁ = −m₂ = m with m = tanh((K − K′)·m), as long as (1 − m²)(K + K′) < 1: below a threshold of K′ fragmentation sustains itself, above it one standard takes both."
  public static let source =
    "Contucci, Gallo & Menconi (2008), International Journal of Modern Physics B 22, 2199–2212; the threshold follows from linear stability"

  public init() {}

  public func measures(_ scenario: Scenario) -> [LimitMeasure] {
    [
      LimitMeasure("the blocs lead different standards in the end") { run, world in
        Self.leads(run, world).map { $0.0 * $0.1 < 0 ? 1 : 0 }
      },
      LimitMeasure("half the difference of the blocs' leads in the end") { run, world in
        Self.leads(run, world).map { abs($0.0 - $0.1) / 2 }
      },
    ]
  }

  /// Leads of the first standard among the firms of the two states.
  private static func leads(_ run: LimitRun, _ world: World) -> (Double, Double)? {
    guard let market = world.onlyField?.market,
      market.standardCount == 2, market.stateCount == 2, market.firms.allSatisfy({ $0 > 0 })
    else { return nil }
    let lead = { (state: Int) in
      Double(market.users[2 * state] - market.users[2 * state + 1]) / Double(market.firms[state])
    }
    return (lead(0), lead(1))
  }

  public func theory(_ scenario: Scenario) -> LimitTheory {
    guard let field = LimitField(scenario) else {
      return .none(2, because: LimitTheory.needsOneField)
    }
    var theory = LimitTheory()
    theory.objections = field.foreignMechanisms() + field.objectionsToDuopoly() + objections(field)
    guard theory.objections.isEmpty, case .blocks(let blocks) = field.market.network,
      let substeps = field.substeps
    else {
      theory.expectations = [nil, nil]
      return theory
    }
    let size = field.market.firms[0]
    let within = field.rules.networkBenefit / 2 * blocks.ties[0] * Double(size - 1)
    let cross = field.rules.networkBenefit / 2 * blocks.ties[1] * Double(size)
    let apart = LogitMeanField(interaction: within - cross)
    let m = apart.spontaneousLead
    let threshold = LogitMeanField(interaction: within).largestCrossInteraction
    theory.remarks = [
      "K = \(significant(within)), K′ = \(significant(cross)); the split lasts below K′ = "
        + (threshold.map { significant($0) } ?? "0: nothing tips at K ≤ 1")
        + (within > 1 ? ", and exists below \(significant(within - 1))" : "")
    ]
    let sweeps =
      Double(field.months) * Double(substeps) * field.revisionPerStep
    let rest = 1 - m * m
    // Per sweep: what a common tilt of both blocs grows by.
    let growth = rest * (within + cross) - 1
    theory.remarks.append(
      "a common tilt \(growth < 0 ? "fades" : "grows") by \(significant(abs(growth), digits: 3)) per sweep, of which there are \(significant(sweeps, digits: 4))"
    )
    if growth < 0, within > 1 {
      // The tilt's own noise, and the time to reach the rest point, must leave the split alone.
      let tilt = (rest / (Double(2 * size) * -growth)).squareRoot()
      // At 18 deviations of the tilt, with 1,000 firms, one run in 200 was seen to cross over.
      if 25 * tilt > m {
        theory.objections.append(
          "too near the threshold for so few firms: chance may end the split")
      }
      if -growth * sweeps < 5 { theory.objections.append("the run is too short to settle") }
      let lead = Self.meanLead(
        m, within: within, cross: cross, size: size, revision: field.revisionPerStep)
      theory.remarks.append(
        "many firms rest at m = \(significant(m)); chance among \(size) a bloc takes \(significant(m - lead, digits: 2)) off its mean"
      )
      theory.expectations = [.probability(1), LimitExpectation(lead)]
    } else if growth > 0, within + cross > 1 {
      let needed = (naturalLogarithm(Double(2 * size)) / 2 + 4) / growth
      if sweeps < needed {
        theory.objections.append(
          "too near the threshold for so short a run: the split takes about \(significant(needed, digits: 3)) sweeps to end"
        )
      }
      theory.expectations = [.probability(0), nil]
    } else {
      theory.expectations = [nil, nil]
      theory.objections.append("K + K′ is not above 1: neither standard leads anywhere")
    }
    return theory
  }

  /// Mean of half the difference of the leads, to order 1/N. What firms see varies as the sum and the
  /// difference of the leads do, each of which fades at its own rate; the bend of tanh at m turns that
  /// variance into a shift, which the difference passes on.
  private static func meanLead(
    _ m: Double, within: Double, cross: Double, size: Int, revision: Double
  ) -> Double {
    let rest = 1 - m * m
    func variance(_ interaction: Double) -> Double {
      let fading = 1 - rest * interaction
      return rest / (2 * Double(size) * fading * (1 - revision * fading / 2))
    }
    let (sum, difference) = (within + cross, within - cross)
    let seen = sum * sum * variance(sum) + difference * difference * variance(difference)
    return m - m * rest * seen / (1 - rest * difference)
  }

  private func objections(_ field: LimitField) -> [String] {
    var found: [String] = []
    guard case .blocs(let blocs) = field.specification.network, field.states.count == 2,
      blocs.blocs[field.states[0]] ?? "one" != blocs.blocs[field.states[1]] ?? "other"
    else { return ["the theory has two states in two blocs"] }
    if field.market.firms[0] != field.market.firms[1] { found.append("the blocs are not equal") }
    if field.substeps == nil { found.append("firms do not revise in sub-steps") }
    if field.revisionPerStep == 0 { found.append("nobody revises") }
    if field.own.contains(where: { $0 != field.own[0] }) {
      found.append("standards differ in their fit")
    }
    if field.specification.initialUsers != .exact {
      found.append("users at the start are not exact")
    }
    guard field.market.standardCount == 2 else { return found }
    let leads = (0..<2).map { field.market.users[2 * $0] - field.market.users[2 * $0 + 1] }
    if leads[0] != -leads[1] || leads[0] == 0 {
      found.append("the blocs do not start as mirror images with a standard each")
    }
    return found
  }
}
