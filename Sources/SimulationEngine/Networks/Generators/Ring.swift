extension SparseNetwork {
  /// Everybody tied to the `each` nearest on either side of a circle.
  public static func ring(
    _ memberCount: Int, each: Int = 1, stop: StopRequest = .never
  ) -> SparseNetwork {
    precondition(each >= 1 && memberCount > 2 * each, "a ring of \(memberCount) is too small")
    var edges: [(Int, Int)] = []
    edges.reserveCapacity(memberCount * each)
    for n in 0..<memberCount where !stop.isMade(at: n, every: 1 << 12) {
      for step in 1...each { edges.append((n, (n + step) % memberCount)) }
    }
    return SparseNetwork(memberCount: memberCount, edges: edges, stop: stop)
  }

  /// Isolated pairs: 0–1, 2–3, … The slowest diffusion that a network without isolated members allows
  /// (Fibich & Levin 2023).
  public static func pairs(_ memberCount: Int) -> SparseNetwork {
    precondition(memberCount % 2 == 0, "\(memberCount) members do not make pairs")
    return SparseNetwork(
      memberCount: memberCount,
      edges: stride(from: 0, to: memberCount, by: 2).map { ($0, $0 + 1) })
  }
}
