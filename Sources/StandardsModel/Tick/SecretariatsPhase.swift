import SimulationEngine

/// Secretariats fall vacant at a small hazard and are refilled one at a time among the committee's
/// participating members: `P(i) = (n′ᵢ + θ·wᵢ) / Σ`, n′ seats held in the body after the vacancy, w
/// merit, θ how much merit weighs against incumbency.
///
/// θ → 0 is pure incumbency, θ → ∞ pure merit. With every state a candidate it is the heat bath of a
/// Dirichlet-multinomial law, whose mean path is known (models §9).
public struct SecretariatsPhase: Phase {
  public var step: Step { .oneAgent }

  public func advance(_ world: inout World, draws: Draws, log: inout MonthLog) {
    let parameters = world.parameters.secretariats
    let hazard = 1 - exponential(naturalLogarithm(1 - parameters.vacancyHazard) / 12)
    guard hazard > 0 else { return }
    var vacancies = world.committees.ids.filter { committee in
      world.committees[committee].secretariat != nil
        && draws.uniform(.vacancy, of: world.committees[committee].subject, at: world.clock)
          < hazard
    }
    guard !vacancies.isEmpty else { return }
    var order = draws.stream(.refillOrder, of: Subject("secretariats"), at: world.clock)
    order.shuffle(&vacancies)
    let merit = Self.merit(in: world)
    for committee in vacancies {
      guard let holder = world.committees[committee].secretariat else { continue }
      var stream = draws.stream(.refill, of: world.committees[committee].subject, at: world.clock)
      world.committees[committee].secretariat = nil
      let seats = Self.seats(of: world.committees[committee].body, in: world)
      let candidates = world.committees[committee].participatingMembers
      let weights = candidates.map {
        Double(seats[$0.index]) + parameters.meritWeight * merit[$0.index]
      }
      // A committee that nobody will run stays with the body that ran it.
      let successor = stream.choice(weights: weights).map { candidates[$0] } ?? holder
      world.committees[committee].secretariat = successor
      log.secretariatMoves.append(
        SecretariatMove(committee: committee, from: holder, to: successor))
    }
  }

  /// Merit of each state: its share of the world's GDP raised to the elasticity; sums to 1.
  static func merit(in world: World) -> [Double] {
    let elasticity = world.parameters.secretariats.gdpElasticity
    let raw = world.states.map { state -> Double in
      let output = state.gdp(at: world.month)
      return output > 0 ? exponential(elasticity * naturalLogarithm(output)) : 0
    }
    let total = raw.reduce(0, +)
    return raw.map { total > 0 ? $0 / total : 0 }
  }

  /// Secretariats that each state holds in a body.
  static func seats(of body: ID<Body>, in world: World) -> [Int] {
    var seats = [Int](repeating: 0, count: world.states.count)
    for committee in world.committees where committee.body == body {
      if let holder = committee.secretariat { seats[holder.index] += 1 }
    }
    return seats
  }
}
