import SimulationEngine

extension Market {
  /// Lets firms into the market and takes others out: the first so many of each state are in it.
  ///
  /// Who is not in it has no home: it draws and chooses nothing, is in no count and nobody's contact,
  /// and leaves its standards behind. Whoever came last leaves first. Nobody else's draws move.
  ///
  /// - Parameters:
  ///   - present: firms in the market by state, at most `places`.
  ///   - network: W among those; nil for one of single firms, whose ties stay as they are.
  mutating func admit(_ present: [Int], network: BlockNetwork?) {
    precondition(present.count == stateCount, "\(present.count) numbers for \(stateCount) states")
    var first = 0
    for state in 0..<stateCount {
      let (before, now) = (firms[state], present[state])
      precondition((0...places[state]).contains(now), "\(now) firms for \(places[state]) places")
      if now < before {
        for firm in first + now..<first + before {
          setUse(nil, ofFirm: firm)
          homes[firm] = Market.nowhere
        }
      } else {
        for firm in first + before..<first + now { homes[firm] = UInt16(state) }
      }
      first += places[state]
    }
    firms = present
    if let network {
      precondition(network.members == present, "the network's groups are not the firms by state")
      self.network = .blocks(network)
    }
  }

  /// Takes the homes of those who are not in the market at the start.
  static func leave(_ homes: inout [UInt16], places: [Int], present: [Int]) {
    var first = 0
    for (count, now) in zip(places, present) {
      for firm in first + now..<first + count { homes[firm] = Market.nowhere }
      first += count
    }
  }
}
