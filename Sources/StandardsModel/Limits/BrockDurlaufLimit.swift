import SimulationEngine

/// Two rival standards under social interaction: how far the market leans to one side in the long run.
public struct BrockDurlaufLimit: Limit {
  public static let statement =
    "Adopters who revise one at a time by a logit choice with social interaction K reach the law P(M) ∝ C(N, (N+M)/2)·exp(K(M² − N)/(2(N − 1)) + h·M) of the sum M = N·m; all at once in sub-steps they reach another law, which approaches it as sub-steps shrink. Many adopters lean to one side for K > 1: m = tanh(K·m + h)."
  public static let source =
    "Brock & Durlauf (2001), Discrete choice with social interactions, Review of Economic Studies 68, 235–260"

  /// Adopters up to which the law of synchronous sub-steps is propagated.
  static let largestChain = 400
  /// Steps × adopters up to which the law at the end is propagated.
  static let mostWork = 2_000_000_000.0

  public init() {}

  private static let signedLead = "signed lead m at the end"

  private static let functions: [(name: String, of: @Sendable (Double) -> Double)] = [
    ("lead |m| at the end", { abs($0) }), ("squared lead m² at the end", { $0 * $0 }),
    (signedLead, { $0 }),
  ]

  public func measures(_ scenario: Scenario) -> [LimitMeasure] {
    Self.functions.map { name, function in
      LimitMeasure(name) { _, world in
        guard let market = world.onlyField?.market,
          market.standardCount == 2, market.potentialAdopters > 0
        else { return nil }
        return function(
          Double(market.users(of: 0) - market.users(of: 1)) / Double(market.potentialAdopters))
      }
    }
  }

  public func theory(_ scenario: Scenario) -> LimitTheory {
    let count = Self.functions.count
    guard let field = LimitField(scenario) else {
      return .none(count, because: LimitTheory.needsOneField)
    }
    var theory = LimitTheory()
    theory.objections = field.foreignMechanisms() + field.objectionsToDuopoly() + objections(field)
    guard theory.objections.isEmpty else {
      theory.expectations = Array(repeating: nil, count: count)
      return theory
    }
    let adopters = field.firms
    let interaction = field.rules.networkBenefit / 2
    let h = field.advantage(inState: 0) / 2
    let finite = LogitFinite(adopters: adopters, interaction: interaction, field: h)
    let isSequential = field.substeps == nil
    let steps = field.months * (field.substeps ?? sequentialUpdates(field))
    let chain = LogitChain(
      adopters: adopters, interaction: interaction, field: h, revision: field.revisionPerStep,
      step: isSequential ? .single : .synchronous)
    let closed = finite.stationaryLaw
    let stepped = chain.law(from: field.market.users(of: 0), steps: steps)
    let longRun =
      isSequential ? closed : chain.law(from: field.market.users(of: 0), steps: 2 * steps)
    for (name, function) in Self.functions {
      let (end, rest) = (moments(of: stepped, function), moments(of: longRun, function))
      let (mean, _) = moments(of: closed, function)
      let isReached = abs(end.mean - rest.mean) <= 0.01 * max(rest.deviation, 1e-6)
      theory.expectations.append(
        isReached ? LimitExpectation(rest.mean, standardDeviation: rest.deviation) : nil)
      if !isReached {
        let reason =
          "the run is too short for its long-run law: \(name) is \(significant(end.mean)) on average then, \(significant(rest.mean)) in the long run"
        // Which side leads takes the longest to be forgotten; the rest may hold long before.
        if name == Self.signedLead {
          theory.remarks.append(reason)
        } else {
          theory.objections.append(reason)
        }
      }
      if !isSequential {
        theory.remarks.append(
          "\(name), one at a time: \(significant(mean)); all at once with \(significant(field.revisionPerStep)) of adopters revising per sub-step: \(significant(rest.mean))"
        )
      }
    }
    let large = LogitMeanField(interaction: interaction, field: h)
    theory.remarks.append(
      "K = \(significant(interaction)), h = \(significant(h)); many adopters rest at m = "
        + large.restPoints.map { significant($0) }.joined(separator: ", ")
        + (interaction > 1
          ? "; a field beyond h_c = \(significant(large.spinodalField)) leaves one" : ""))
    return theory
  }

  private func sequentialUpdates(_ field: LimitField) -> Int {
    if case .sequential(let updates) = field.rules.scheduling { updates } else { 0 }
  }

  private func objections(_ field: LimitField) -> [String] {
    var found: [String] = []
    if case .complete(let complete) = field.specification.network, complete.contacts == .share {
    } else {
      found.append("the network is not complete with contacts by share")
    }
    if Set(field.states.indices.map { field.advantage(inState: $0) }).count > 1 {
      found.append("states differ in their tastes")
    }
    if case .arrivals = field.rules.scheduling { found.append("firms arrive instead of revising") }
    if field.revisionPerStep == 0 { found.append("nobody revises") }
    if field.specification.initialUsers != .exact {
      found.append("users at the start are not exact")
    }
    if field.substeps != nil, field.firms > Self.largestChain {
      found.append(
        "the law of sub-steps is computed for up to \(Self.largestChain) firms; there are \(field.firms)"
      )
    }
    if field.firms < 2 { found.append("one firm has nobody to interact with") }
    let steps = Double(field.months) * Double(field.substeps ?? sequentialUpdates(field))
    if steps * Double(field.firms) > Self.mostWork {
      found.append("the law at the end takes too long to compute for so many draws and firms")
    }
    return found
  }
}
