import SimulationEngine

/// W: who counts as a contact of whom.
public enum MarketNetwork: Sendable, Equatable {
  /// Ties by state alone; the groups of the network are the states.
  case blocks(BlockNetwork)
  /// Ties between single firms, in roster order.
  case sparse(SparseNetwork)
}
