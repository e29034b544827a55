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

  /// Power of every player, in the order of the weights; nil above `PowerIndex.mostPlayers`.
  public var power: [PowerIndex]? {
    guard weights.count <= PowerIndex.mostPlayers else { return nil }
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
    let width = max(quota, 1)
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
