/// Each user pays K_i to implement a standard and saves c_ij on every tie whose both ends have done so:
/// what a planner would implement, and what users do.
///
/// Source: Weitzel, Beimborn & König (2006), MIS Quarterly 30 (SI), 489–514. In a homogeneous complete
/// network the gap between both is exactly (n − 1)c/2 < K < (n − 1)c.
public struct StandardisationGap: Sendable, Equatable {
  /// K_i.
  public let costs: [Double]
  /// c_ij, row by row: what i saves on its tie to j. The diagonal is not used.
  public let savings: [Double]

  public var users: Int { costs.count }

  public init(costs: [Double], savings: [Double]) {
    precondition(savings.count == costs.count * costs.count)
    self.costs = costs
    self.savings = savings
  }

  /// Everybody alike.
  public init(users: Int, cost: Double, saving: Double) {
    self.init(
      costs: Array(repeating: cost, count: users),
      savings: (0..<users * users).map { $0 / users == $0 % users ? 0 : saving })
  }

  /// Σ_{i≠j} c_ij x_i x_j − Σ K_i x_i.
  public func welfare(_ implementing: [Bool]) -> Double {
    var sum = 0.0
    for i in 0..<users where implementing[i] {
      sum -= costs[i]
      for j in 0..<users where j != i && implementing[j] { sum += savings[i * users + j] }
    }
    return sum
  }

  /// The planner's optimum by one minimum cut: choosing a tie's saving requires both of its ends
  /// (project selection; Picard 1976). Among equal optima the one with the fewest users.
  public var plannerOptimum: [Bool] {
    // Nodes: source, sink, users, ties. Source → tie with its saving, tie → ends without limit,
    // user → sink with its cost. The source side of a minimum cut is the optimal choice.
    var flow = MinimumCut(nodes: 2 + users + users * (users - 1) / 2)
    var tie = 2 + users
    for i in 0..<users {
      flow.addEdge(from: 2 + i, to: 1, capacity: costs[i])
      for j in 0..<i {
        flow.addEdge(
          from: 0, to: tie, capacity: savings[i * users + j] + savings[j * users + i])
        flow.addEdge(from: tie, to: 2 + i, capacity: .infinity)
        flow.addEdge(from: tie, to: 2 + j, capacity: .infinity)
        tie += 1
      }
    }
    let chosen = flow.sourceSide(source: 0, sink: 1)
    return (0..<users).map { chosen[2 + $0] }
  }

  /// Whether i gains from implementing, given who does: Σ_j c_ij x_j > K_i.
  public func gains(_ i: Int, given implementing: [Bool]) -> Bool {
    var saved = 0.0
    for j in 0..<users where j != i && implementing[j] { saved += savings[i * users + j] }
    return saved > costs[i]
  }

  /// The greatest equilibrium: from all implementing, users drop out while any would.
  public var greatestEquilibrium: [Bool] { settle(from: true) }

  /// The least equilibrium: from none implementing.
  public var leastEquilibrium: [Bool] { settle(from: false) }

  private func settle(from start: Bool) -> [Bool] {
    var implementing = [Bool](repeating: start, count: users)
    var changed = true
    while changed {
      changed = false
      for i in 0..<users where gains(i, given: implementing) != implementing[i] {
        implementing[i].toggle()
        changed = true
      }
    }
    return implementing
  }

  /// Who implements without knowing what the others do: each takes j to implement with probability
  /// (c_ji·(n − 1) − K_j) / (c_ji·(n − 1)), cut off at 0 and 1.
  public var byBelief: [Bool] {
    (0..<users).map { i in
      var expected = 0.0
      for j in 0..<users where j != i {
        let reach = savings[j * users + i] * Double(users - 1)
        let belief = reach > 0 ? max(0, min(1, (reach - costs[j]) / reach)) : 0
        expected += belief * savings[i * users + j]
      }
      return expected > costs[i]
    }
  }
}

/// A minimum cut by shortest augmenting paths (Edmonds & Karp 1972).
struct MinimumCut {
  private var heads: [[Int]]
  private var targets: [Int] = []
  private var residuals: [Double] = []

  init(nodes: Int) { heads = Array(repeating: [], count: nodes) }

  mutating func addEdge(from: Int, to: Int, capacity: Double) {
    heads[from].append(targets.count)
    targets.append(to)
    residuals.append(capacity)
    heads[to].append(targets.count)
    targets.append(from)
    residuals.append(0)
  }

  /// Which nodes a maximum flow leaves reachable from the source.
  mutating func sourceSide(source: Int, sink: Int) -> [Bool] {
    while true {
      var arrivedBy = [Int](repeating: -1, count: heads.count)
      var reached = [Bool](repeating: false, count: heads.count)
      reached[source] = true
      var queue = [source]
      var next = 0
      while next < queue.count && !reached[sink] {
        let node = queue[next]
        next += 1
        for edge in heads[node] where residuals[edge] > 1e-12 && !reached[targets[edge]] {
          reached[targets[edge]] = true
          arrivedBy[targets[edge]] = edge
          queue.append(targets[edge])
        }
      }
      guard reached[sink] else { return reached }
      var bottleneck = Double.infinity
      var node = sink
      while node != source {
        let edge = arrivedBy[node]
        bottleneck = min(bottleneck, residuals[edge])
        node = targets[edge ^ 1]
      }
      node = sink
      while node != source {
        let edge = arrivedBy[node]
        residuals[edge] -= bottleneck
        residuals[edge ^ 1] += bottleneck
        node = targets[edge ^ 1]
      }
    }
  }
}
