import SimulationEngine

/// A box on its way.
struct Box: Sendable, Hashable {
  var conditions: [DiscoveredBox.Keyed] = []

  func contains(_ point: Int, _ columns: [DiscoveryColumn]) -> Bool {
    conditions.allSatisfy { $0.condition.admits(point, columns[$0.column]) }
  }

  func condition(_ column: Int) -> BoxCondition? {
    conditions.first { $0.column == column }?.condition
  }

  func setting(_ column: Int, _ condition: BoxCondition?) -> Box {
    var box = self
    box.conditions.removeAll { $0.column == column }
    if let condition { box.conditions.append(.init(column: column, condition: condition)) }
    box.conditions.sort { $0.column < $1.column }
    return box
  }
}

/// The search for one box among the points that are still open.
struct BoxSearch {
  let columns: [DiscoveryColumn]
  let hits: [Bool]
  let open: [Int]
  let least: Int
  let peel: Double

  /// The box of the peeling path with the best balance of coverage and density, pasted; and again
  /// without the column of its weakest condition, until chance explains none.
  func best(significance: Double) -> (box: Box, peeling: [DiscoveredBox.Peel]) {
    var allowed = Array(columns.indices)
    while true {
      var best = (score: -1.0, box: Box())
      let path = trajectory(allowed)
      for box in path {
        let score = score(box)
        if score > best.score { best = (score, box) }
      }
      let box = pasted(best.box)
      let weakest = zip(quasiP(box), box.conditions).max { $0.0 < $1.0 }
      guard let weakest, weakest.0 > significance else {
        return (box, path.map { peel($0, isChosen: $0 == best.box) })
      }
      allowed.removeAll { $0 == weakest.1.column }
    }
  }

  private func peel(_ box: Box, isChosen: Bool) -> DiscoveredBox.Peel {
    let inside = open.filter { box.contains($0, columns) }
    return DiscoveredBox.Peel(
      variables: box.conditions.count, points: inside.count, hits: inside.count { hits[$0] },
      isChosen: isChosen)
  }

  /// The whole space, and after each peel what is left. The peel that raises the density most for each
  /// point that it takes: a category is many points at once, and would often be the first to go by
  /// chance (Kwakkel & Jaxa-Rozen 2016).
  private func trajectory(_ allowed: [Int]) -> [Box] {
    var path = [Box()]
    var points = open
    while points.count > least, density(points) < 1 {
      let box = path[path.count - 1]
      let former = density(points)
      var best: (gain: Double, box: Box, points: [Int])?
      for candidate in peels(of: box, points, allowed) {
        let left = points.filter { candidate.contains($0, columns) }
        guard left.count >= least, left.count < points.count else { continue }
        let gain = (density(left) - former) / Double(points.count - left.count)
        if best.map({ gain > $0.gain }) ?? true { best = (gain, candidate, left) }
      }
      guard let best else { break }
      path.append(best.box)
      points = best.points
    }
    return path
  }

  /// A little less on each side of each column of numbers, one category less of each other.
  private func peels(of box: Box, _ points: [Int], _ allowed: [Int]) -> [Box] {
    allowed.flatMap { column -> [Box] in
      switch columns[column].values {
      case .numbers(let numbers):
        let sorted = points.map { numbers[$0] }.sorted()
        let step = max(1, Int((peel * Double(sorted.count)).rounded()))
        var (low, high): (Double?, Double?) = (nil, nil)
        if case .range(let l, let h)? = box.condition(column) { (low, high) = (l, h) }
        // Equal values go together: the next that differs is the new end.
        let above = sorted.first { $0 > sorted[step - 1] }
        let below = sorted.last { $0 < sorted[sorted.count - step] }
        return [
          above.map { box.setting(column, .range(low: $0, high: high)) },
          below.map { box.setting(column, .range(low: low, high: $0)) },
        ].compactMap { $0 }
      case .categories(let codes, _):
        let present = Set(points.map { codes[$0] })
        guard present.count > 1 else { return [] }
        return present.sorted().map { box.setting(column, .among(present.subtracting([$0]))) }
      }
    }
  }

  /// Ends moved outwards as long as density grows or stays.
  private func pasted(_ start: Box) -> Box {
    var box = start
    while true {
      let inside = open.filter { box.contains($0, columns) }
      var best: (density: Double, count: Int, box: Box)?
      for condition in box.conditions {
        for candidate in pastes(of: box, condition, inside.count) {
          let wider = open.filter { candidate.contains($0, columns) }
          guard wider.count > inside.count, density(wider) >= density(inside) else { continue }
          if best.map({ density(wider) > $0.density }) ?? true {
            best = (density(wider), wider.count, candidate)
          }
        }
      }
      guard let best else { return box }
      box = best.box
    }
  }

  private func pastes(of box: Box, _ keyed: DiscoveredBox.Keyed, _ size: Int) -> [Box] {
    let column = keyed.column
    let without = box.setting(column, nil)
    switch (keyed.condition, columns[column].values) {
    case (.range(let low, let high), .numbers(let numbers)):
      let around = open.filter { without.contains($0, columns) }.map { numbers[$0] }
      let step = max(1, Int((peel * Double(size)).rounded()))
      var boxes: [Box] = []
      if let low {
        let outside = around.filter { $0 < low }.sorted()
        let end = outside.count > step ? outside[outside.count - step] : nil
        boxes.append(box.setting(column, Self.range(end, high)))
      }
      if let high {
        let outside = around.filter { $0 > high }.sorted()
        let end = outside.count > step ? outside[step - 1] : nil
        boxes.append(box.setting(column, Self.range(low, end)))
      }
      return boxes
    case (.among(let inside), .categories(_, let names)):
      return names.indices.filter { !inside.contains($0) }.map {
        box.setting(column, .among(inside.union([$0])))
      }
    default: return []
    }
  }

  private static func range(_ low: Double?, _ high: Double?) -> BoxCondition? {
    low == nil && high == nil ? nil : .range(low: low, high: high)
  }

  /// The harmonic mean of coverage and density: neither a rare certainty nor all there is.
  private func score(_ box: Box) -> Double {
    let inside = open.filter { box.contains($0, columns) }
    let happened = Double(inside.count { hits[$0] })
    let all = Double(open.count { hits[$0] })
    return 2 * happened / (Double(inside.count) + all)
  }

  private func density(_ points: [Int]) -> Double {
    Double(points.count { hits[$0] }) / Double(max(1, points.count))
  }

  /// Of each condition of a box: the chance of as many hits among as many points, were the density that
  /// of the box without the condition.
  func quasiP(_ box: Box) -> [Double] {
    let inside = open.filter { box.contains($0, columns) }
    let happened = inside.count { hits[$0] }
    return box.conditions.map { keyed in
      let without = box.setting(keyed.column, nil)
      let wider = open.filter { without.contains($0, columns) }
      return binomialTail(
        atLeast: happened, of: inside.count,
        share: Double(wider.count { hits[$0] }) / Double(max(1, wider.count)))
    }
  }
}

/// P(X ≥ k) of a binomial number of n trials.
func binomialTail(atLeast k: Int, of n: Int, share p: Double) -> Double {
  if k <= 0 || p >= 1 { return 1 }
  if p <= 0 { return 0 }
  // From ln P(X = k) upwards, each term from the one before.
  var logarithm = Double(n - k) * naturalLogarithm(1 - p) + Double(k) * naturalLogarithm(p)
  for index in 0..<k {
    logarithm += naturalLogarithm(Double(n - index)) - naturalLogarithm(Double(index + 1))
  }
  var term = 1.0
  var sum = 1.0
  for index in k..<max(k, n) {
    term *= Double(n - index) / Double(index + 1) * p / (1 - p)
    sum += term
  }
  return min(1, exponential(logarithm + naturalLogarithm(sum)))
}
