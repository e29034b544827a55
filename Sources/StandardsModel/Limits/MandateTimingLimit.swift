import SimulationEngine

/// A mandate in a market that tips: until when it works, or how long it must last.
public struct MandateTimingLimit: Limit {
  public static let statement =
    "A permanent mandate of strength h < h_c turns the market only before its lead m has drifted past the unstable rest point of tanh(K·m + h) = m; a mandate that ends must last until the lead has changed sign, τ = ∫ dm/(tanh(K·m + h) − m)."
  public static let source =
    "Brock & Durlauf (2001), Review of Economic Studies 68, 235–260, for the dynamics; the deadline follows from them"

  public init() {}

  public func measures(_ scenario: Scenario) -> [LimitMeasure] {
    let favoured = Self.mandate(scenario).flatMap { mandate in
      scenario.fields.entries.first?.value.standards.index(of: mandate.standard)
    }
    return [
      LimitMeasure("the mandated standard leads in the end") { _, world in
        guard let favoured, let market = world.onlyField?.market else {
          return nil
        }
        return 2 * market.users(of: favoured) > market.adopters ? 1 : 0
      }
    ]
  }

  private static func mandate(_ scenario: Scenario) -> InstrumentSpecification? {
    scenario.instruments.count == 1 ? scenario.instruments.entries.first?.value : nil
  }

  public func theory(_ scenario: Scenario) -> LimitTheory {
    guard let field = LimitField(scenario) else {
      return .none(1, because: LimitTheory.needsOneField)
    }
    guard let mandate = Self.mandate(scenario),
      let favoured = scenario.fields.entries.first?.value.standards.index(of: mandate.standard)
    else { return .none(1, because: "the scenario needs exactly one instrument") }
    var theory = LimitTheory()
    theory.objections =
      field.foreignMechanisms(mayHaveInstruments: true) + field.objectionsToDuopoly()
      + objections(field)
    guard theory.objections.isEmpty, let substeps = field.substeps else {
      theory.expectations = [nil]
      return theory
    }
    // Coded so that the mandated standard has m > 0; leads and fields change sign with the coding.
    let sign = favoured == 0 ? 1.0 : -1.0
    let interaction = field.rules.networkBenefit / 2
    let free = sign * field.advantage(inState: 0) / 2
    let h = free + mandate.strength / 2
    let calendar = scenario.calendar
    let start = mandate.from.map { max(0, $0 - calendar.start) } ?? 0
    let end = mandate.to.map { min(field.months, $0 - calendar.start + 1) }
    var path = LogitPath(
      interaction: interaction, revision: field.revisionPerStep, adopters: field.firms,
      lead: sign * field.initialLead)
    let m0 = path.lead
    path.advance(steps: min(start, field.months) * substeps, field: free)
    var last = (field: h, months: field.months - start)
    if let end, end < field.months {
      path.advance(steps: max(0, end - start) * substeps, field: h)
      last = (free, field.months - max(end, start))
    }
    let probability = path.probabilityOfFirst(field: last.field)
    theory.expectations = [.probability(probability)]
    let sweepsPerMonth = field.revisionPerStep * Double(substeps)
    remark(
      &theory, Course(interaction: interaction, free: free, h: h, m0: m0),
      sweepsPerMonth: sweepsPerMonth, start: start,
      end: end.flatMap { $0 < field.months ? $0 : nil })
    if last.months <= 0 {
      theory.objections.append("the calendar ends before the mandate does anything")
    } else if let growth = path.growthAtTurningPoint(field: last.field) {
      // From a distance of 1/√N to order one, and on to the other side.
      let needed = (naturalLogarithm(Double(field.firms)) / 2 + 4) / growth
      let there = Double(last.months) * sweepsPerMonth
      if there < needed {
        theory.objections.append(
          "the run ends \(significant(there, digits: 3)) sweeps after the last change; to settle it needs \(significant(needed, digits: 3))"
        )
      }
    }
    return theory
  }

  private struct Course {
    let interaction: Double
    let free: Double
    let h: Double
    let m0: Double
  }

  private func remark(
    _ theory: inout LimitTheory, _ course: Course, sweepsPerMonth: Double, start: Int, end: Int?
  ) {
    let law = LogitMeanField(interaction: course.interaction, field: course.h)
    theory.remarks.append(
      "K = \(significant(course.interaction)), h = \(significant(course.h)) against h_c = \(significant(law.spinodalField)), m₀ = \(significant(course.m0)); a sweep takes \(significant(1 / sweepsPerMonth)) months"
    )
    guard course.m0 < 0, course.free == 0 else { return }
    if let end {
      let lasted = Double(end - start) * sweepsPerMonth
      if let shortest = law.shortestMandate(from: course.m0), start == 0 {
        theory.remarks.append(
          "the mandate must last τ = \(significant(shortest)) sweeps, \(significant(shortest / sweepsPerMonth)) months; it lasts \(significant(lasted)) sweeps, \(significant(lasted / shortest, digits: 3)) of that"
        )
      }
    } else if let deadline = law.deadline(from: course.m0), let turning = law.unstablePoint {
      let waited = Double(start) * sweepsPerMonth
      theory.remarks.append(
        "turning point m = \(significant(turning)), a share of \(significant((1 - turning) / 2)) for the incumbent"
      )
      theory.remarks.append(
        "deadline: \(significant(deadline)) sweeps, \(significant(deadline / sweepsPerMonth)) months; the mandate comes after \(significant(waited)) sweeps"
          + (deadline > 0 ? ", \(significant(waited / deadline, digits: 3)) of that" : ""))
    }
  }

  private func objections(_ field: LimitField) -> [String] {
    var found: [String] = []
    if case .complete(let complete) = field.specification.network, complete.contacts == .share {
    } else {
      found.append("the network is not complete with contacts by share")
    }
    let kinds: [InstrumentKind] = [.mandate, .procurementPreference]
    if !field.scenario.instruments.allSatisfy({ kinds.contains($0.value.kind) }) {
      found.append("the instrument is neither a mandate nor a procurement preference")
    }
    if field.states.count != 1 { found.append("the mandate must reach everybody: one state") }
    if field.substeps == nil { found.append("the path is computed for a market in sub-steps") }
    if field.revisionPerStep == 0 { found.append("nobody revises") }
    if field.firms < 100 { found.append("the closed form is that of many firms, 100 or more") }
    if field.rules.networkBenefit <= 2 {
      found.append("the market does not tip: the network benefit must exceed 2 (K > 1)")
    }
    if field.specification.initialUsers != .exact {
      found.append("users at the start are not exact")
    }
    return found
  }
}
