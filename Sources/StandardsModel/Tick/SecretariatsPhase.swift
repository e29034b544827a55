import SimulationEngine

/// Secretariats fall vacant at a small hazard and are refilled one at a time among the committee's
/// participating members who can pay for them, by the law of `SeatUrn`.
///
/// With every state a candidate, and neither births nor closures, the mean path of the seats is known
/// (models §9).
public struct SecretariatsPhase: Phase {
  public var step: Step { .oneAgent }

  private static let order = Subject("secretariats")

  public func advance(_ world: inout World, draws: Draws, log: inout MonthLog) {
    let parameters = world.parameters.secretariats
    let hazard = monthlyProbability(parameters.vacancyHazard)
    guard hazard > 0 else { return }
    let clock = world.clock
    var vacancies = world.committees.ids.filter { committee in
      guard let holder = world.committees[committee].secretariat else { return false }
      return draws.uniform(.vacancy, of: world.committees[committee].subject, at: clock)
        < hazard * exponential(world.policy[.retreat, holder.index])
    }
    guard !vacancies.isEmpty else { return }
    var order = draws.stream(.refillOrder, of: Self.order, at: clock)
    order.shuffle(&vacancies)
    let merit = SeatMerit(in: world, drawing: draws)
    var urns = world.bodies.ids.map {
      SeatUrn(seats: Self.seats(of: $0, in: world), meritWeight: parameters.meritWeight)
    }
    for committee in vacancies {
      guard let holder = world.committees[committee].secretariat else { continue }
      let body = world.committees[committee].body.index
      var stream = draws.stream(.refill, of: world.committees[committee].subject, at: clock)
      urns[body].vacate(holder)
      let candidates = world.committees[committee].participatingMembers.filter { state in
        world.policy[.retreat, state.index] <= 0
          && merit.affords(state, holding: urns.reduce(0) { $0 + $1.seats[state.index] })
      }
      let shares = merit.shares(
        of: candidates, for: world.committees[committee].subject, states: world.states)
      var successor = urns[body].refill(among: candidates, merit: shares, stream: &stream)
      if successor == nil {
        // A committee that nobody will run stays with the body that ran it.
        urns[body].fill(holder)
        successor = holder
      }
      world.committees[committee].secretariat = successor
      log.secretariatMoves.append(
        SecretariatMove(committee: committee, from: holder, to: successor ?? holder))
    }
  }

  /// Share of each state in the world's GDP, raised to the elasticity of merit.
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
    for committee in world.committees.ids where world.committees[committee].body == body {
      if let holder = world.committees[committee].secretariat { seats[holder.index] += 1 }
    }
    return seats
  }
}

/// Probability in a month that compounds to a yearly one.
func monthlyProbability(_ yearly: Double) -> Double {
  yearly >= 1 ? 1 : 1 - exponential(naturalLogarithm(1 - yearly) / 12)
}
