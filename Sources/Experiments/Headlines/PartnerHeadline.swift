import SimulationEngine
import StandardsModel

/// What goes with a yes to what a state proposes, ties and distance controlled: the coefficients of the
/// series `partner-votes` and `partner-votes-by-lever` at the end, over runs.
///
/// Each run is a world of its own, so that the interval over runs allows for votes that hang together.
public struct PartnerHeadline: Sendable {
  public struct Line: Sendable {
    public let proposer: String
    public let term: String
    /// Whether training and lending stand beside it.
    public let isByLever: Bool
    /// Change in the probability of a yes, by run.
    public let values: [Double]
  }

  private var values: Keyed<[Double]> = [:]
  /// Runs that are kept, at most.
  private static let kept = 1000

  public init() {}

  public mutating func add(_ series: Table) {
    let names = series.texts("series")
    let keys = series.texts("key")
    let months = series.months("date")
    let numbers = series.numbers("value")
    guard let last = months.compactMap({ $0 }).max() else { return }
    for row in 0..<series.rowCount where months[row] == last {
      guard let name = names[row], name == "partner-votes" || name == "partner-votes-by-lever",
        let key = keys[row], let value = numbers[row]
      else { continue }
      let id = "\(name)\n\(key)"
      if (values[id]?.count ?? 0) < Self.kept { values[id] = (values[id] ?? []) + [value] }
    }
  }

  /// Without the constant.
  public var lines: [Line] {
    values.compactMap { entry in
      let parts = entry.id.split(separator: "\n").map(String.init)
      let words = parts[1].split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2, words[1] != "constant" else { return nil }
      return Line(
        proposer: words[0], term: words[1], isByLever: parts[0] == "partner-votes-by-lever",
        values: entry.value)
    }
  }
}
