import SimulationEngine

/// Secretariats that fall vacant at a small hazard and go to whom seats and merit favour.
public struct PolyaLimit: Limit {
  public static let statement =
    "A vacant seat goes to i with probability (n′ᵢ + θ·wᵢ)/(N − 1 + θ), n′ counted after the vacancy: one vacancy moves the expected shares a part 1 − λ of the way to merit, λ = 1 − θ/(N(N − 1 + θ)), and in the long run shares follow a Dirichlet law of weight θ, its seats drawn by a Pólya urn."
  public static let source =
    "Eggenberger & Pólya (1923), Über die Statistik verketteter Vorgänge, ZAMM 3, 279–289; Blackwell & MacQueen (1973), Ferguson distributions via Pólya urn schemes, Annals of Statistics 1, 353–355"

  public init() {}

  public func measures(_ scenario: Scenario) -> [LimitMeasure] {
    scenario.world.states.ids.map { code in
      LimitMeasure("share of \(code) at the end") { _, world in
        guard let state = world.state(named: code), let body = world.bodies.ids.first else {
          return nil
        }
        let seats = SecretariatsPhase.seats(of: body, in: world)
        let all = seats.reduce(0, +)
        return all > 0 ? Double(seats[state.index]) / Double(all) : nil
      }
    }
  }

  public func theory(_ scenario: Scenario) -> LimitTheory {
    let states = scenario.world.states.ids
    guard scenario.bodies.count == 1 else {
      return .none(states.count, because: "the scenario needs exactly one body")
    }
    var world = WorldBuilder(scenario, draws: Draws(seed: 0, replicate: 0)).world()
    let seats = SecretariatsPhase.seats(of: ID(0), in: world)
    let count = seats.reduce(0, +)
    guard count > 0 else {
      return .none(states.count, because: "no committee has a secretariat")
    }
    let parameters = scenario.parameters.secretariats
    let kept = Self.kept(
      seats: count, meritWeight: parameters.meritWeight,
      hazard: monthlyProbability(parameters.vacancyHazard))
    var shares = seats.map { Double($0) / Double(count) }
    var merit: [Double] = []
    for month in 0..<scenario.calendar.length {
      world.month = scenario.calendar.start + month
      merit = SecretariatsPhase.merit(in: world)
      for state in shares.indices {
        shares[state] = merit[state] + kept * (shares[state] - merit[state])
      }
    }
    var theory = LimitTheory()
    theory.expectations = states.map { code in
      world.state(named: code).map { LimitExpectation(shares[$0.index]) }
    }
    theory.remarks = Self.remarks(seats: count, parameters, kept: kept)
    theory.objections = Self.objections(scenario, world)
    return theory
  }

  /// What is left, after a month, of the distance between expected shares and merit.
  ///
  /// Of N seats K fall vacant together, K binomial, and are refilled one after the other: the k-th by a
  /// draw from N − k seats not yet vacated, the k − 1 already refilled, and merit.
  static func kept(seats: Int, meritWeight: Double, hazard: Double) -> Double {
    let n = Double(seats)
    var probability = 1.0
    for _ in 0..<seats { probability *= 1 - hazard }
    guard probability > 0 else { return keptOf(seats, of: seats, meritWeight: meritWeight) }
    var mean = 0.0
    for vacancies in 0...seats {
      mean += probability * keptOf(vacancies, of: seats, meritWeight: meritWeight)
      probability *= (n - Double(vacancies)) / Double(vacancies + 1) * hazard / (1 - hazard)
    }
    return mean
  }

  private static func keptOf(_ vacancies: Int, of seats: Int, meritWeight: Double) -> Double {
    let n = Double(seats)
    var refilled = 0.0
    for k in 0..<vacancies {
      refilled += (n - Double(k + 1) + refilled) / (n - 1 + meritWeight)
    }
    return (n - Double(vacancies) + refilled) / n
  }

  private static func remarks(
    seats: Int, _ parameters: SecretariatParameters, kept: Double
  ) -> [String] {
    let (n, theta) = (Double(seats), parameters.meritWeight)
    let perVacancy = 1 - theta / (n * (n - 1 + theta))
    var remarks = [
      "\(seats) seats, θ = \(significant(theta)): λ = \(significant(perVacancy, digits: 7))"
    ]
    if kept < 1, kept > 0 {
      let years = naturalLogarithm(0.5) / naturalLogarithm(kept) / 12
      remarks.append("half of the way to merit takes \(significant(years)) years")
    }
    remarks.append(
      "in the long run a share of mean w has variance w(1 − w)·\(significant((n + theta) / (n * (1 + theta))))"
    )
    return remarks
  }

  private static func objections(_ scenario: Scenario, _ world: World) -> [String] {
    var found: [String] = []
    let parameters = scenario.parameters.secretariats
    if parameters.bidding > 0 { found.append("candidates bid for seats") }
    if parameters.seatCost > 0 { found.append("not everybody can pay for a seat") }
    if scenario.bodies.contains(where: { $0.value.life != CommitteeLifeSpecification() }) {
      found.append("committees come and go")
    }
    if scenario.parameters.memberships != MembershipParameters() {
      found.append("members come and go")
    }
    let isOpen = world.committees.allSatisfy { $0.participatingMembers.count == world.states.count }
    if !isOpen { found.append("not every state takes part in every committee") }
    if !scenario.instruments.isEmpty { found.append("governments have instruments") }
    if !scenario.events.isEmpty { found.append("there are events") }
    return found
  }
}
