import SimulationEngine

extension PolicyBitePoints {
  /// A change of the tie between two states: the same seen from both, as the network must stay
  /// symmetric.
  mutating func tie(_ one: ID<State>, _ other: ID<State>, by strength: Double) {
    self[.ties, one.index, other.index] += strength
    if one != other { self[.ties, other.index, one.index] += strength }
  }
}
