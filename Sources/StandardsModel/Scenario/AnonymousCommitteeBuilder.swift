import SimulationEngine

extension WorldBuilder {
  /// Committees of which only totals are public: each draws its participating members by the weight
  /// that states have in the named committees of the world, and its secretariat by the known shares
  /// and, for the rest, by the same weights. All of it is *assumed*.
  func anonymousCommittees(states: Roster<State>, named: [Committee]) -> [Committee] {
    var activity = [Double](repeating: 0, count: states.count)
    var seats = [Double](repeating: 0, count: states.count)
    for committee in named {
      for member in committee.participatingMembers { activity[member.index] += 1 }
      if let holder = committee.secretariat { seats[holder.index] += 1 }
    }
    var committees: [Committee] = []
    for (bodyIndex, body) in scenario.bodies.enumerated() {
      let totals = body.value.anonymousCommittees
      let shares = seatWeights(totals, seats: seats, states: states)
      for (level, count) in [
        (CommitteeLevel.technicalCommittee, totals.technicalCommittees),
        (.subcommittee, totals.subcommittees),
      ] where count > 0 {
        for number in 1...count {
          let designation = AnonymousCommittees.designation(
            body: body.id, level: level, number: number)
          let subject = Subject("committee/\(designation)")
          var members = draws.stream(.anonymousMembership, of: subject)
          var roles = [MembershipRole?](repeating: nil, count: states.count)
          var weights = activity
          for _ in 0..<min(Int(totals.participatingMembers.rounded()), states.count) {
            guard let member = members.choice(weights: weights) else { break }
            roles[member] = .participating
            weights[member] = 0
          }
          var seat = draws.stream(.anonymousSeat, of: subject)
          let holder = seat.choice(weights: shares)
          if let holder { roles[holder] = .participating }
          committees.append(
            Committee(
              designation: designation, body: ID(bodyIndex), level: level, parent: nil,
              secretariat: holder.map { ID($0) }, roles: roles, subject: subject))
        }
      }
    }
    return committees
  }

  /// Known shares as they are; what remains of 1 by the seats that the other states hold elsewhere.
  private func seatWeights(
    _ totals: AnonymousCommittees, seats: [Double], states: Roster<State>
  ) -> [Double] {
    let known = totals.secretariatShares
    let remainder = max(0, 1 - known.values.reduce(0, +))
    let others = zip(states, seats).map { known[$0.code] == nil ? $1 : 0 }
    let total = others.reduce(0, +)
    return zip(states, others).map { state, seats in
      known[state.code] ?? (total > 0 ? remainder * seats / total : 0)
    }
  }
}
