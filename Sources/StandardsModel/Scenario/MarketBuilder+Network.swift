import SimulationEngine

extension MarketBuilder {
  /// W of the field.
  /// - Parameters:
  ///   - members: firms in the market by state.
  ///   - firms: places in the roster, between which a network of single firms is made.
  func network(members: [Int], places firms: Int) -> MarketNetwork {
    guard firms > 0 else { return .blocks(.complete(members: members)) }
    let subject = Subject("network/\(name)")
    if let contacts = stateContacts {
      return .blocks(contacts.network(members: members, flows: ties.gravity, stop: stop))
    }
    switch specification.network {
    case .gravity, .complete, .blocs: return .blocks(.complete(members: members))
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

  /// How contacts depend on states; nil in a network of single firms.
  var stateContacts: StateContacts? {
    switch specification.network {
    case .gravity: .gravity
    case .complete(let complete): complete.contacts == .share ? .share : .number
    case .blocs(let blocs): .blocs(numbers(of: blocs.blocs), across: blocs.across)
    case .ring, .pairs, .random, .randomRegular, .preferentialAttachment, .smallWorld: nil
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
