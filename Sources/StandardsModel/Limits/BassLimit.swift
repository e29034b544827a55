import SimulationEngine

/// First adoption by innovation and imitation: how many have adopted by when.
public struct BassLimit: Limit, Equatable {
  public static let statement =
    "A firm adopts with hazard p + q·(share of its contacts that have): the complete network follows the S-curve of Bass, a ring and isolated pairs slower curves of their own; a market in sub-steps follows its own recursion, which lags the continuous curve by a known bias."
  public static let source =
    "Bass (1969), Management Science 15, 215–227; ring and pair: Fibich & Gibori (2010), Operations Research 58, 1450–1468"

  /// Months at whose end penetration is measured; none for the last month of the run.
  public var at: [Month] = []

  public init() {}

  public func measures(_ scenario: Scenario) -> [LimitMeasure] {
    dates(scenario).map { date in
      LimitMeasure("penetration at the end of \(date)") { run, world in
        let place = date - scenario.calendar.start + 1
        guard run.users.indices.contains(place), let market = world.onlyField?.market,
          market.potentialAdopters > 0
        else { return nil }
        return Double(run.users[place].reduce(0, +)) / Double(market.potentialAdopters)
      }
    }
  }

  private func dates(_ scenario: Scenario) -> [Month] {
    at.isEmpty ? [scenario.calendar.end] : at
  }

  public func theory(_ scenario: Scenario) -> LimitTheory {
    let dates = dates(scenario)
    guard let field = LimitField(scenario) else {
      return .none(dates.count, because: LimitTheory.needsOneField)
    }
    guard let substeps = field.substeps else {
      return .none(dates.count, because: "the recursion is that of a market in sub-steps")
    }
    let rules = field.rules
    guard rules.innovation > 0 else {
      return .none(dates.count, because: "the closed form needs innovation p > 0")
    }
    var theory = LimitTheory()
    theory.objections = field.foreignMechanisms() + objections(field)
    guard theory.objections.isEmpty else {
      theory.expectations = dates.map { _ in nil }
      return theory
    }
    let bass = BassDiffusion(innovation: rules.innovation, imitation: rules.imitation)
    let chain = BassChain(
      innovation: rules.innovation, imitation: rules.imitation, length: 1 / Double(substeps))
    let start = field.specification.standards.values.reduce(0) { $0 + $1.installedBase }
    for date in dates {
      let months = date - scenario.calendar.start + 1
      let outcome: BassChain.Outcome
      let law: (name: String, share: Double)?
      switch field.specification.network {
      case .complete:
        outcome = chain.complete(
          firms: field.firms, start: start,
          isDrawn: field.specification.initialUsers == .drawn, steps: months * substeps)
        law = ("Bass's curve", bass.complete(at: Double(months)))
      case .ring:
        outcome = chain.ring(firms: field.firms, start: start, steps: months * substeps)
        law = ("the curve of a ring", bass.ring(at: Double(months)))
      case .pairs:
        outcome = chain.pairs(firms: field.firms, start: start, steps: months * substeps)
        law =
          rules.imitation == rules.innovation
          ? nil : ("the curve of a pair", bass.pair(at: Double(months)))
      default:
        return .none(
          dates.count, because: "only the complete network, the ring and pairs have a closed form")
      }
      theory.expectations.append(
        LimitExpectation(outcome.mean, standardDeviation: outcome.standardDeviation))
      if start == 0, let law {
        theory.remarks.append(
          "\(law.name) in continuous time, many firms: \(significant(law.share)) at the end of \(date); \(substeps) sub-step\(substeps == 1 ? "" : "s") a month and \(field.firms) firms give \(significant(outcome.mean)), a known bias of \(significant(outcome.mean - law.share, digits: 2))"
        )
      }
    }
    if case .complete = field.specification.network, start == 0, let peak = bass.peakTime {
      theory.remarks.append(
        "largest rate of adoption after ln(q/p)/(p + q) = \(significant(peak)) months")
    }
    return theory
  }

  private func objections(_ field: LimitField) -> [String] {
    var found: [String] = []
    switch field.specification.network {
    case .ring(let ring) where ring.eachSide != 1:
      found.append("a ring has a closed form with one contact on either side only")
    case .complete(let complete) where complete.contacts != .share:
      found.append("contacts count by number, not by share")
    default: break
    }
    if field.specification.initialUsers == .believed {
      found.append("users at the start are found by belief")
    }
    if field.specification.standards.contains(where: { !$0.value.installedBaseByState.isEmpty }) {
      found.append("installed bases differ among states")
    }
    if case .complete = field.specification.network {
    } else if field.specification.initialUsers == .exact, field.market.adopters > 0 {
      found.append("users at the start are not independent of each other")
    }
    for date in at where date < field.scenario.calendar.start || date > field.scenario.calendar.end
    {
      found.append("\(date) is outside the calendar")
    }
    return found
  }
}
