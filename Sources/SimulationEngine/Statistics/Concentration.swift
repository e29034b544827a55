/// How unevenly something is shared out: secretariats among states, adopters among standards.
public struct Concentration: Sendable, Hashable {
  /// Descending, of sum 1.
  private let shares: [Double]

  /// - Parameter holdings: finite and not negative; nil where nobody holds anything.
  public init?(_ holdings: [Double]) {
    for value in holdings {
      precondition(value >= 0 && value.isFinite, "a holding must be finite and ≥ 0, got \(value)")
    }
    let total = holdings.reduce(0, +)
    guard total > 0 else { return nil }
    shares = holdings.sorted(by: >).map { $0 / total }
  }

  public init?(_ holdings: [Int]) { self.init(holdings.map(Double.init)) }

  /// The Herfindahl–Hirschman index: the sum of squared shares, 1 where one holds all.
  public var herfindahl: Double { shares.reduce(0) { $0 + $1 * $1 } }

  /// How many equal holders would be as concentrated (Laakso & Taagepera 1979).
  public var effectiveNumber: Double { 1 / herfindahl }

  /// What the largest few hold together.
  public func topShare(_ count: Int) -> Double {
    precondition(count >= 0, "a number of holders is not negative, got \(count)")
    return min(1, shares.prefix(count).reduce(0, +))
  }
}
