import SimulationEngine

/// What candidates bring to a vacant seat besides the seats they hold: w of the refill, of sum 1.
///
/// Between output alone, `w ∝ GDP^ε`, and the outcome of bids for the seat: a Tullock lottery in which
/// a seat is worth `GDP^ε` times the state's stake in the committee's field, drawn once. What a state
/// pays its body for seats multiplies worth and budget.
struct SeatMerit {
  private let parameters: SecretariatParameters
  /// GDP^ε by state.
  private let size: [Double]
  /// CHF a year that a state's national body has for secretariats.
  private let budgets: [Double]
  private let draws: Draws

  init(in world: World, drawing draws: Draws) {
    parameters = world.parameters.secretariats
    let worth = world.states.ids.map { factor(world.policy[.seats, $0.index]) }
    size = zip(SecretariatsPhase.merit(in: world), worth).map { $0 * $1 }
    let rate = parameters.budget
    budgets = zip(world.states, worth).map { $0.gdp(at: world.month) * rate * $1 }
    self.draws = draws
  }

  /// Whether the national body can pay for one more seat, whatever body it is in.
  func affords(_ state: ID<State>, holding seats: Int) -> Bool {
    parameters.seatCost * Double(seats + 1) <= budgets[state.index] || parameters.seatCost == 0
  }

  /// w of each candidate for a seat in a committee.
  func shares(of candidates: [ID<State>], for committee: Subject, states: Roster<State>) -> [Double]
  {
    let output = Self.normalised(candidates.map { size[$0.index] })
    guard parameters.bidding > 0 else { return output }
    let values = candidates.map { state -> Double in
      var stream = draws.stream(
        .fieldStake, of: committee.combined(with: states[state].subject))
      return size[state.index] * exponential(parameters.stakeSpread * stream.normal())
    }
    let bids = TullockContest(values: values).probabilities
    return zip(output, bids).map { $0 + parameters.bidding * ($1 - $0) }
  }

  private static func normalised(_ weights: [Double]) -> [Double] {
    let total = weights.reduce(0, +)
    return weights.map { total > 0 ? $0 / total : 0 }
  }
}
