import SimulationEngine

/// Under which conditions something happens: the patient rule induction method of Friedman & Fisher
/// (1999), with the measures of scenario discovery (Bryant & Lempert 2010).
///
/// A box is peeled a little at a time from the whole space, each time where what is left has most hits;
/// then pasted back where that takes nothing from its density; then freed of conditions that chance
/// alone could have made. Points in it are set aside, and the next box is looked for among the rest.
public struct RuleInduction: Sendable {
  /// Share of a box's points peeled at a time.
  public var peel = 0.05
  /// Share of all points that a box must hold at least.
  public var leastSupport = 0.05
  public var mostBoxes = 3
  /// Quasi-p above which a condition is dropped.
  public var significance = 0.05

  public init() {}

  /// - Parameters:
  ///   - columns: a value for each point in each.
  ///   - hits: whether it happened at the point; with runs as points, luck blurs the boxes and no more.
  /// - Returns: boxes in the order in which they were found; none where all or no points are hits, or
  ///   where no box is denser than the whole.
  public func boxes(_ columns: [DiscoveryColumn], hits: [Bool]) -> [DiscoveredBox] {
    let total = hits.count { $0 }
    guard total > 0, total < hits.count else { return [] }
    let least = max(5, Int((leastSupport * Double(hits.count)).rounded(.up)))
    var open = Array(hits.indices)
    var found: [DiscoveredBox] = []
    while found.count < mostBoxes, open.count >= 2 * least {
      let hitsLeft = open.count { hits[$0] }
      guard hitsLeft > 0, hitsLeft < open.count else { break }
      let search = BoxSearch(
        columns: columns, hits: hits, open: open, least: least, peel: peel)
      let (box, peeling) = search.best(significance: significance)
      let inside = open.filter { box.contains($0, columns) }
      let density = Double(inside.count { hits[$0] }) / Double(max(1, inside.count))
      guard !box.conditions.isEmpty, density > Double(hitsLeft) / Double(open.count) else { break }
      found.append(
        DiscoveredBox(
          conditions: box.conditions, quasiP: search.quasiP(box),
          points: inside.count, hits: inside.count { hits[$0] }, allPoints: hits.count,
          allHits: total, peeling: peeling))
      open.removeAll { box.contains($0, columns) }
    }
    return found
  }
}

/// What a study varied, at each point.
public struct DiscoveryColumn: Sendable, Hashable {
  public enum Values: Sendable, Hashable {
    case numbers([Double])
    /// Places in a list of names.
    case categories([Int], names: [String])
  }

  public let name: String
  public let values: Values

  public init(_ name: String, _ values: Values) {
    self.name = name
    self.values = values
  }
}

/// What a box asks of one column.
public enum BoxCondition: Sendable, Hashable {
  /// Nil where a side is open.
  case range(low: Double?, high: Double?)
  /// The categories that are in.
  case among(Set<Int>)

  func admits(_ point: Int, _ column: DiscoveryColumn) -> Bool {
    switch (self, column.values) {
    case (.range(let low, let high), .numbers(let numbers)):
      (low.map { numbers[point] >= $0 } ?? true) && (high.map { numbers[point] <= $0 } ?? true)
    case (.among(let inside), .categories(let codes, _)): inside.contains(codes[point])
    default: true
    }
  }
}

/// A box and how good it is.
public struct DiscoveredBox: Sendable, Hashable {
  /// By place of the column, ascending.
  public let conditions: [Keyed]
  /// Of each condition: how often chance would give a box as dense from the box without it.
  public let quasiP: [Double]
  public let points: Int
  public let hits: Int
  public let allPoints: Int
  public let allHits: Int
  /// The way from all points that were open to the last peel.
  public let peeling: [Peel]

  public struct Peel: Sendable, Hashable {
    public let variables: Int
    public let points: Int
    public let hits: Int
    /// Whether pasting began here.
    public let isChosen: Bool
  }

  public struct Keyed: Sendable, Hashable {
    public let column: Int
    public let condition: BoxCondition
  }

  /// Share of all that happened which happened in it.
  public var coverage: Double { Double(hits) / Double(allHits) }
  /// Share of the runs in it in which it happened.
  public var density: Double { Double(hits) / Double(points) }
  /// Share of all runs that are in it.
  public var support: Double { Double(points) / Double(allPoints) }
}
