/// A weighted voting game `[quota; weights]` and the power of its players, exactly.
///
/// Both indices by dynamic programming over the size and the weight of coalitions (Mann & Shapley
/// 1962; Brams & Affuso 1976), so that cost grows with players × players × quota and not with 2ⁿ.
public struct WeightedGame: Sendable, Hashable {
  public var quota: Int
  /// 0 or more each.
  public var weights: [Int]

  public init(quota: Int, weights: [Int]) {
    self.quota = quota
    self.weights = weights
  }

  /// Numbers of coalitions kept at a time, at most: 128 MiB of them.
  static let mostCells = 8 << 20
  /// Additions, at most: some seconds of them.
  static let mostAdditions = 10_000_000_000

  /// Whether memory and time suffice to count; weights and quotas come from files.
  var isCountable: Bool {
    let others = max(1, weights.count)
    let (cells, tooWide) = others.multipliedReportingOverflow(by: width)
    guard weights.count <= PowerIndex.mostPlayers, !tooWide, cells <= Self.mostCells else {
      return false
    }
    return cells * others <= Self.mostAdditions / max(1, Set(weights).count)
  }

  /// Weights that matter: those below the quota, or all where no coalition reaches it.
  private var width: Int { max(1, min(quota, weights.reduce(0, +) + 1)) }

  /// Power of every player, in the order of the weights; nil above `PowerIndex.mostPlayers`, and where
  /// there are too many coalitions to count.
  public var power: [PowerIndex]? {
    guard isCountable else { return nil }
    // Players of one weight have one power: count it once.
    var byWeight: [(weight: Int, power: PowerIndex)] = []
    return weights.indices.map { player in
      if let known = byWeight.first(where: { $0.weight == weights[player] }) { return known.power }
      let power = PowerIndex(swingsBySize: swingsBySize(of: player))
      byWeight.append((weights[player], power))
      return power
    }
  }

  /// Coalitions of each size without the player that win if and only if it joins.
  private func swingsBySize(of player: Int) -> [Int128] {
    let others = weights.count - 1
    // Coalitions by size and weight; those at or over the quota are won without the player.
    var coalitions = Array(repeating: Int128(0), count: (others + 1) * width)
    coalitions[0] = 1
    for (other, weight) in weights.enumerated() where other != player && weight < width {
      for size in stride(from: others - 1, through: 0, by: -1) {
        for sum in stride(from: width - 1 - weight, through: 0, by: -1) {
          let count = coalitions[size * width + sum]
          if count != 0 { coalitions[(size + 1) * width + sum + weight] += count }
        }
      }
    }
    let needed = max(0, quota - weights[player])
    return (0...others).map { size in
      guard needed < width else { return 0 }
      return (needed..<width).reduce(0) { $0 + coalitions[size * width + $1] }
    }
  }
}
