import SimulationEngine

/// Moves a later snapshot of committees back to the start of a run.
///
/// Where a dated total of a state is known, its surplus of seats goes to other participating members
/// of the same committees in proportion to the seats they hold, and its surplus of participating
/// memberships becomes observing; which ones is drawn. States without dated totals keep their
/// snapshot. The result is *assumed* everywhere but in the dated totals.
struct Backcast {
  let specification: BackcastSpecification
  let start: Month
  let draws: Draws

  init(_ specification: BackcastSpecification, to start: Month, draws: Draws) {
    self.specification = specification
    self.start = start
    self.draws = draws
  }

  func apply(to committees: inout [Committee], states: Roster<State>) {
    guard start < specification.snapshot else { return }
    for state in states.ids {
      if let target = target(specification.secretariats, for: states[state].code) {
        moveSeats(from: state, downTo: target, in: &committees, states: states)
      }
    }
    for state in states.ids {
      if let target = target(specification.memberships, for: states[state].code) {
        lowerMemberships(of: state, downTo: target, in: &committees, states: states)
      }
    }
  }

  private func target(_ totals: Keyed<Keyed<Double>>, for code: String) -> Int? {
    totals[code].flatMap { DatedSeries($0).linear(at: start.yearFraction) }
      .map { Int($0.rounded()) }
  }

  private func moveSeats(
    from state: ID<State>, downTo target: Int, in committees: inout [Committee],
    states: Roster<State>
  ) {
    var held = committees.indices.filter { committees[$0].secretariat == state }
    var order = draws.stream(.backcastSeat, of: states[state].subject)
    order.shuffle(&held)
    for index in held.prefix(max(0, held.count - target)) {
      var seats = [Double](repeating: 0, count: states.count)
      for committee in committees {
        if let holder = committee.secretariat { seats[holder.index] += 1 }
      }
      let members = committees[index].participatingMembers
        .filter { $0 != state && !isCapped($0, seats: seats, states: states) }
      var stream = draws.stream(.backcastSeat, of: committees[index].subject)
      if let heir = stream.choice(weights: members.map { seats[$0.index] }) {
        committees[index].secretariat = members[heir]
      }
    }
  }

  /// A state that is at or over its own dated total takes no more seats.
  private func isCapped(_ state: ID<State>, seats: [Double], states: Roster<State>) -> Bool {
    guard let target = target(specification.secretariats, for: states[state].code) else {
      return false
    }
    return Int(seats[state.index]) >= target
  }

  private func lowerMemberships(
    of state: ID<State>, downTo target: Int, in committees: inout [Committee],
    states: Roster<State>
  ) {
    // A secretariat is held by a participating member, so those memberships stay.
    let all = committees.indices.filter { committees[$0].roles[state.index] == .participating }
    var free = all.filter { committees[$0].secretariat != state }
    var order = draws.stream(.backcastMembership, of: states[state].subject)
    order.shuffle(&free)
    for index in free.prefix(max(0, all.count - target)) {
      committees[index].roles[state.index] = .observing
    }
  }
}
