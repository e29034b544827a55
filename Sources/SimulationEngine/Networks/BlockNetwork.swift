/// A symmetric network whose ties depend only on the groups of both ends: every member of group c has
/// the tie w_cd to every member of group d.
///
/// What a member sees then follows from counts by group, so that a market of any size needs no edge
/// list. Ties between groups come from flows T_cd as `w_cd = s_c·s_d·T_cd / (N_c·N_d)`, the factors s
/// chosen so that everybody's ties sum to the same number and a small country is not isolated by
/// being small (Sinkhorn & Knopp 1967, the symmetric case). Symmetry is what makes the logit kernel a
/// potential game with a known stationary law.
public struct BlockNetwork: Sendable, Equatable {
  /// Members by group.
  public let members: [Int]
  /// w_cd, row by row.
  public let ties: [Double]
  /// Whether a member has a tie to itself, as the rest of its group has to it.
  public let includesSelf: Bool

  public var groupCount: Int { members.count }

  /// Balanced ties from symmetric, non-negative flows between groups.
  ///
  /// - Parameters:
  ///   - flows: T_cd, row by row; symmetric. A group without any flow to others and itself has no ties.
  ///   - strength: what everybody's ties sum to.
  public init(
    members: [Int], flows: [Double], includesSelf: Bool = false, strength: Double = 1,
    stop: StopRequest = .never
  ) {
    let groups = members.count
    precondition(flows.count == groups * groups, "\(groups) groups need \(groups * groups) flows")
    for c in 0..<groups {
      for d in 0..<groups {
        let flow = flows[c * groups + d]
        precondition(flow >= 0 && flow.isFinite, "a flow must be finite and ≥ 0, got \(flow)")
        precondition(flow == flows[d * groups + c], "flows must be symmetric")
      }
    }
    let partners = { (c: Int, d: Int) in Double(members[d] - (c == d && !includesSelf ? 1 : 0)) }
    var perPair = [Double](repeating: 0, count: groups * groups)
    for c in 0..<groups {
      for d in 0..<groups where members[c] > 0 && members[d] > 0 {
        perPair[c * groups + d] = flows[c * groups + d] / (Double(members[c]) * Double(members[d]))
      }
    }
    let factors = BlockNetwork.balance(groups: groups, stop) { c, d in
      perPair[c * groups + d] * max(0, partners(c, d))
    }
    var ties = perPair
    for c in 0..<groups {
      for d in 0..<groups { ties[c * groups + d] *= factors[c] * factors[d] * strength }
    }
    self.members = members
    self.ties = ties
    self.includesSelf = includesSelf
  }

  /// Given ties, without balancing.
  public init(members: [Int], ties: [Double], includesSelf: Bool = false) {
    precondition(ties.count == members.count * members.count)
    self.members = members
    self.ties = ties
    self.includesSelf = includesSelf
  }

  /// Everybody with everybody else, whatever the group; the ties of each sum to 1.
  public static func complete(members: [Int], includesSelf: Bool = false) -> BlockNetwork {
    let total = members.reduce(0, +) - (includesSelf ? 0 : 1)
    let tie = total > 0 ? 1 / Double(total) : 0
    return BlockNetwork(
      members: members, ties: Array(repeating: tie, count: members.count * members.count),
      includesSelf: includesSelf)
  }

  /// Two or more blocs of states: flows within a bloc count once, between blocs `across` times.
  public static func blocs(
    members: [Int], bloc: [Int], across: Double, includesSelf: Bool = false,
    stop: StopRequest = .never
  ) -> BlockNetwork {
    let groups = members.count
    var flows = [Double](repeating: 0, count: groups * groups)
    for c in 0..<groups {
      for d in 0..<groups {
        let size = Double(members[c]) * Double(members[d])
        flows[c * groups + d] = bloc[c] == bloc[d] ? size : size * across
      }
    }
    return BlockNetwork(members: members, flows: flows, includesSelf: includesSelf, stop: stop)
  }

  /// What the ties of a member of this group sum to.
  public func strength(ofGroup c: Int) -> Double {
    var sum = 0.0
    for d in 0..<groupCount {
      sum += ties[c * groupCount + d] * Double(members[d] - (c == d && !includesSelf ? 1 : 0))
    }
    return sum
  }

  /// s with `s_c·Σ_d a(c,d)·s_d = 1`, by damped fixed-point steps to the last bits; 0 for a group
  /// without ties.
  private static func balance(
    groups: Int, _ stop: StopRequest, _ a: (Int, Int) -> Double
  ) -> [Double] {
    var factors = (0..<groups).map { c in
      let row = (0..<groups).reduce(0.0) { $0 + a(c, $1) }
      return row > 0 ? 1 / row.squareRoot() : 0
    }
    for step in 0..<10_000 where !stop.isMade(at: step, every: groups < 100 ? 16 : 1) {
      var worst = 0.0
      let before = factors
      for c in 0..<groups where before[c] > 0 {
        var row = 0.0
        for d in 0..<groups { row += a(c, d) * before[d] }
        worst = max(worst, abs(before[c] * row - 1))
        factors[c] = (before[c] / row).squareRoot()
      }
      if worst < 1e-14 { break }
    }
    return factors
  }
}
