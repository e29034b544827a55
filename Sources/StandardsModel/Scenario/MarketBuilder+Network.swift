import SimulationEngine

extension MarketBuilder {
  /// W of the field.
  /// - Parameter members: firms by state.
  func network(members: [Int]) -> MarketNetwork {
    let firms = members.reduce(0, +)
    guard firms > 0 else { return .blocks(.complete(members: members)) }
    let subject = Subject("network/\(name)")
    switch specification.network {
    case .gravity:
      return .blocks(BlockNetwork(members: members, flows: ties.gravity, stop: stop))
    case .complete(let complete):
      switch complete.contacts {
      case .share: return .blocks(.complete(members: members))
      case .number:
        let ones = [Double](repeating: 1, count: members.count * members.count)
        return .blocks(BlockNetwork(members: members, ties: ones))
      }
    case .blocs(let blocs):
      return .blocks(
        .blocs(members: members, bloc: numbers(of: blocs.blocs), across: blocs.across, stop: stop))
    case .ring(let ring): return .sparse(.ring(firms, each: ring.eachSide, stop: stop))
    case .pairs: return .sparse(.pairs(firms))
    case .random(let random):
      return .sparse(
        .uniformlyRandom(
          firms, meanDegree: random.meanDegree, draws: draws, subject: subject, stop: stop))
    case .randomRegular(let regular):
      return .sparse(
        .randomRegular(firms, degree: regular.degree, draws: draws, subject: subject, stop: stop))
    case .preferentialAttachment(let attachment):
      return .sparse(
        .preferentialAttachment(
          firms, each: attachment.each, draws: draws, subject: subject, stop: stop))
    case .smallWorld(let world):
      return .sparse(
        .smallWorld(
          firms, each: world.eachSide, rewired: world.rewired, draws: draws, subject: subject,
          stop: stop))
    }
  }

  /// Blocs by number: those with a name first, then each other state alone.
  private func numbers(of blocs: Keyed<String>) -> [Int] {
    var names: [String] = []
    return states.map { state in
      let name = blocs[state.code].map { "bloc \($0)" } ?? "state \(state.code)"
      if let number = names.firstIndex(of: name) { return number }
      names.append(name)
      return names.count - 1
    }
  }
}
