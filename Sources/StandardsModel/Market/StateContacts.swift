import SimulationEngine

/// Who is whose contact where that depends on the states alone: made anew when firms come and go.
enum StateContacts: Sendable {
  /// In proportion to trade, everybody's contacts with the same weight together.
  case gravity
  /// Everybody, all contacts of a firm together counting 1.
  case share
  /// Everybody, each counting 1.
  case number
  /// Blocs by state, firms of another one counting `across`.
  case blocs([Int], across: Double)

  /// - Parameters:
  ///   - members: firms in the market by state.
  ///   - flows: trade between states.
  func network(members: [Int], flows: [Double], stop: StopRequest) -> BlockNetwork {
    guard members.contains(where: { $0 > 0 }) else { return .complete(members: members) }
    switch self {
    case .gravity: return BlockNetwork(members: members, flows: flows, stop: stop)
    case .share: return .complete(members: members)
    case .number:
      let ones = [Double](repeating: 1, count: members.count * members.count)
      return BlockNetwork(members: members, ties: ones)
    case .blocs(let blocs, let across):
      return .blocs(members: members, bloc: blocs, across: across, stop: stop)
    }
  }
}
