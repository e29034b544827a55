import SimulationEngine

extension VotingRule {
  /// Shapley–Shubik shares of players from drawn orders, for games too large or too irregular to
  /// count: each order has one pivot, whose joining passes the ballot.
  ///
  /// Standard error of a share p over n orders: √(p(1 − p)/n). All zero where even everybody together
  /// does not pass.
  public func sampledShapleyShubik(
    of players: [[BallotMember]], orders: Int, stream: inout DrawStream
  ) -> [Double] {
    var opposed = Tally(of: [])
    for member in players.joined() {
      opposed.add(member)
      opposed.change(member, from: member.vote, to: .no)
    }
    var pivots = Array(repeating: 0, count: players.count)
    var order = Array(players.indices)
    for _ in 0..<orders {
      stream.shuffle(&order)
      var tally = opposed
      for player in order {
        for member in players[player] { tally.change(member, from: .no, to: .yes) }
        if verdict(on: tally).passed {
          pivots[player] += 1
          break
        }
      }
    }
    return pivots.map { Double($0) / Double(max(orders, 1)) }
  }
}
