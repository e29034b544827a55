/// A symmetric network of few ties per member, as compressed rows: the neighbours of n are
/// `neighbours[offsets[n] ..< offsets[n + 1]]`, in rising order.
///
/// All ties have one weight, by default 1 over the mean degree, so that the network stays symmetric;
/// weights divided by each member's own degree would not be, and the kernel's stationary law would be
/// lost (models §16.2). In a regular network both are the same.
public struct SparseNetwork: Sendable, Equatable {
  public let offsets: [Int]
  public let neighbours: [Int32]
  /// Weight of every tie.
  public let tie: Double

  public var memberCount: Int { offsets.count - 1 }
  public var tieCount: Int { neighbours.count / 2 }
  public var meanDegree: Double {
    memberCount > 0 ? Double(neighbours.count) / Double(memberCount) : 0
  }
  public var maximumDegree: Int { (0..<memberCount).map { degree(of: $0) }.max() ?? 0 }

  public func degree(of member: Int) -> Int { offsets[member + 1] - offsets[member] }

  public func neighbours(of member: Int) -> ArraySlice<Int32> {
    neighbours[offsets[member]..<offsets[member + 1]]
  }

  /// - Parameters:
  ///   - edges: each pair once, in any order; no self-ties. A pair that comes twice counts once.
  ///   - tie: weight of every tie; nil for 1 over the mean degree.
  ///   - stop: once it is made, the network has no use and is finished quickly.
  public init(
    memberCount: Int, edges: [(Int, Int)], tie: Double? = nil, stop: StopRequest = .never
  ) {
    var degree = [Int](repeating: 0, count: memberCount)
    for (a, b) in edges {
      precondition(a != b, "member \(a) cannot be its own neighbour")
      degree[a] += 1
      degree[b] += 1
    }
    var starts = [Int](repeating: 0, count: memberCount + 1)
    for n in 0..<memberCount { starts[n + 1] = starts[n] + degree[n] }
    var filled = starts
    var rows = [Int32](repeating: 0, count: starts[memberCount])
    for (a, b) in edges {
      rows[filled[a]] = Int32(b)
      filled[a] += 1
      rows[filled[b]] = Int32(a)
      filled[b] += 1
    }
    // Sorted rows, each neighbour once.
    var offsets = [0]
    offsets.reserveCapacity(memberCount + 1)
    var kept = 0
    for n in 0..<memberCount {
      // Rows that are left as they are have each neighbour still, twice perhaps and in no order.
      if !stop.isMade(at: n + 1, every: 1 << 10) { rows[starts[n]..<starts[n + 1]].sort() }
      let begin = kept
      for place in starts[n]..<starts[n + 1] where kept == begin || rows[kept - 1] != rows[place] {
        rows[kept] = rows[place]
        kept += 1
      }
      offsets.append(kept)
    }
    rows.removeLast(rows.count - kept)
    self.offsets = offsets
    neighbours = rows
    self.tie = tie ?? (kept > 0 ? Double(memberCount) / Double(kept) : 0)
  }
}
