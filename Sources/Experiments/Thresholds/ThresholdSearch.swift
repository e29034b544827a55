import SimulationEngine
import StandardsModel

/// Where along a variable the numbers of a study pass a level, with an interval.
///
/// Points of equal value are taken together and the means made monotone, in the direction in which
/// they go (pool adjacent violators); the level is passed where the line through them crosses it. The
/// interval comes from resampling replicates, each with all its points, which share its luck.
public struct ThresholdSearch: Sendable {
  public let name: String
  public let specification: ThresholdSpecification
  public let measure: SeriesMeasure
  private let arms: [String]
  private let replicates: Int
  private let seed: UInt64
  /// By arm: values of the variable, ascending, each with a number by replicate, summed over points.
  private var groups: [[(x: Double, sums: [Double], counts: [Int])]]

  public struct Finding: Sendable {
    public let arm: String
    public let place: Place
    /// Ends of the interval of 95 %; nil at an end where resamples do not cross.
    public let low: Double?
    public let high: Double?
    /// First and last value of the variable, as told.
    public let range: ClosedRange<Double>
    /// Mean over runs at the first and the last value.
    public let ends: (first: Double, last: Double)
  }

  public enum Place: Sendable, Equatable {
    /// Passed here.
    case at(Double)
    /// Above or below the level at all values.
    case above, below
    /// Too few values or runs to say.
    case unknown
  }

  static let resamples = 1000

  public init(
    name: String, _ specification: ThresholdSpecification, tables: [TableDeclaration],
    arms: [String], replicates: Int, seed: UInt64
  ) throws(SeriesMeasure.Objection) {
    self.name = name
    self.specification = specification
    measure = try SeriesMeasure(specification.series, tables: tables)
    self.arms = arms
    self.replicates = replicates
    self.seed = seed
    groups = Array(repeating: [], count: arms.count)
  }

  /// A number to order the values of a variable by: a date counts in years.
  public static func number(_ value: ScalarValue?) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .number(let number): number
    case .text(let text): Month(text).map(\.decimalYear)
    case .boolean, nil: nil
    }
  }

  /// - Parameters:
  ///   - x: of the variable.
  ///   - replicate: from 1.
  public mutating func add(_ number: Double?, arm: Int, x: Double?, replicate: Int) {
    guard let number, let x, number.isFinite, (1...replicates).contains(replicate) else { return }
    let value = specification.above.map { number > $0 ? 1 : 0 } ?? number
    let told = x * specification.times
    var place = groups[arm].firstIndex { $0.x >= told } ?? groups[arm].count
    if place == groups[arm].count || groups[arm][place].x != told {
      groups[arm].insert(
        (
          told, Array(repeating: 0, count: replicates), Array(repeating: 0, count: replicates)
        ), at: place)
    }
    place = min(place, groups[arm].count - 1)
    groups[arm][place].sums[replicate - 1] += value
    groups[arm][place].counts[replicate - 1] += 1
  }

  /// One for each arm that has runs.
  public var findings: [Finding] {
    arms.indices.compactMap { arm in groups[arm].isEmpty ? nil : finding(arm) }
  }

  private func finding(_ arm: Int) -> Finding {
    let all = Array(0..<replicates)
    let line = means(arm, all)
    let range = line.first.map { first in first.x...max(first.x, line.last?.x ?? first.x) } ?? 0...0
    let ends = (first: line.first?.y ?? 0, last: line.last?.y ?? 0)
    guard line.count > 1 else {
      return Finding(
        arm: arms[arm], place: .unknown, low: nil, high: nil, range: range, ends: ends)
    }
    let place = Self.crossing(of: line, level: specification.level)
    let rises = ends.last >= ends.first
    // A resample that is past the level at all values passes it before the first, and so on.
    let crossings = Bootstrap(.thresholdBootstrap, resamples: Self.resamples, seed: seed)
    var values: [Double] = []
    crossings.forEach(rows: replicates) { rows in
      let line = means(arm, rows)
      guard line.count > 1 else { return }
      switch Self.crossing(of: line, level: specification.level) {
      case .at(let x): values.append(x)
      case .above: values.append(rises ? -.infinity : .infinity)
      case .below: values.append(rises ? .infinity : -.infinity)
      case .unknown: break
      }
    }
    values.sort()
    func quantile(_ share: Double) -> Double? {
      guard !values.isEmpty else { return nil }
      let value = values[Int((share * Double(values.count - 1)).rounded())]
      return value.isFinite ? value : nil
    }
    return Finding(
      arm: arms[arm], place: place, low: quantile(0.025), high: quantile(0.975), range: range,
      ends: ends)
  }

  /// Mean of some replicates at every value that has runs of them.
  private func means(_ arm: Int, _ rows: [Int]) -> [(x: Double, y: Double)] {
    groups[arm].compactMap { group in
      var sum = 0.0
      var count = 0
      for row in rows {
        sum += group.sums[row]
        count += group.counts[row]
      }
      return count > 0 ? (group.x, sum / Double(count)) : nil
    }
  }

  /// Where the monotone line through some points passes a level.
  static func crossing(of points: [(x: Double, y: Double)], level: Double) -> Place {
    guard let first = points.first, let last = points.last, points.count > 1 else {
      return .unknown
    }
    let sign = last.y >= first.y ? 1.0 : -1.0
    let heights = monotone(points.map { sign * $0.y })
    let goal = sign * level
    if heights[0] > goal { return sign > 0 ? .above : .below }
    if heights[heights.count - 1] <= goal { return sign > 0 ? .below : .above }
    let right = heights.firstIndex { $0 > goal } ?? heights.count - 1
    let (low, high) = (heights[right - 1], heights[right])
    let share = (goal - low) / (high - low)
    return .at(points[right - 1].x + share * (points[right].x - points[right - 1].x))
  }

  /// The nearest values that do not fall (pool adjacent violators; Barlow et al. 1972).
  static func monotone(_ values: [Double]) -> [Double] {
    var blocks: [(sum: Double, count: Int)] = []
    for value in values {
      blocks.append((value, 1))
      while blocks.count > 1 {
        let (last, before) = (blocks[blocks.count - 1], blocks[blocks.count - 2])
        guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
        blocks.removeLast(2)
        blocks.append((before.sum + last.sum, before.count + last.count))
      }
    }
    return blocks.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
  }
}

extension DrawPurpose {
  /// Of studies of scenarios: 420 … 429.
  static let thresholdBootstrap = DrawPurpose(420)
}
