import SimulationEngine

/// How many buyers each state has in the market of a field at which date.
///
/// The series of all states are numbers of one kind, users or output, that say who is a buyer where;
/// `firms` is the buyers' number at the date at which the series add up to most. There they are shared
/// out by largest remainders, as by GDP, and a state's way of rounding is kept for every other date, so
/// that its buyers never fall while its series rises and are never off by one whole buyer or more.
public struct BuyerNumbers: Sendable, Equatable {
  private let series: [DatedSeries]
  private let firms: Double
  /// The series of all states together, where they are most.
  private let largest: Double
  /// What is added before a state's number is cut to a whole one, 0 ... 1.
  private let rounding: [Double]
  /// Buyers that each state has at its own best date: places in the roster.
  public private(set) var most: [Int] = []

  /// - Parameters:
  ///   - buyers: by state and date; a state that is not named has none.
  ///   - firms: buyers at the date of the largest total.
  ///   - states: alpha-3 codes in the order of the roster.
  public init(_ buyers: Keyed<Keyed<Double>>, firms: Int, states: [String]) {
    let series = states.map { DatedSeries(buyers[$0] ?? [:]) }
    let peak = Self.dateOfMost(series).map { date in series.map { $0.linear(at: date) ?? 0 } } ?? []
    let (total, largest) = (Double(firms), peak.reduce(0, +))
    let rounding = zip(peak, apportioned(firms, by: peak)).map { value, count in
      let quota = largest > 0 ? total * value / largest : 0
      let rest = quota - quota.rounded(.down)
      return switch (count > Int(quota), rest < 0.5) {
      case (true, true): 1 - rest / 2
      case (false, false): (1 - rest) / 2
      default: 0.5
      }
    }
    (self.series, self.firms, self.largest, self.rounding) = (series, total, largest, rounding)
    most = series.indices.map { number($0, of: series[$0].largest ?? 0) }
  }

  /// Buyers by state in a month.
  public func present(at month: Month) -> [Int] {
    let time = month.yearFraction
    return series.indices.map { number($0, of: series[$0].linear(at: time) ?? 0) }
  }

  /// Buyers of all states together that the roster has places for.
  public var places: Int { most.reduce(0, +) }

  /// Whether any state has a buyer between two months.
  public func isAnybodyThere(from start: Month, to end: Month) -> Bool {
    series.indices.contains { state in
      let most = series[state].largest(from: start.yearFraction, to: end.yearFraction)
      return number(state, of: most ?? 0) > 0
    }
  }

  private func number(_ state: Int, of value: Double) -> Int {
    largest > 0 ? Int(firms * value / largest + rounding[state]) : 0
  }

  /// The first date at which the sum of the series is largest; nil where there is none. A sum of broken
  /// lines is largest where one of them breaks.
  private static func dateOfMost(_ series: [DatedSeries]) -> Double? {
    let bends = series.flatMap(\.bends).sorted { $0.time < $1.time }
    guard var before = bends.first?.time else { return nil }
    var total = series.reduce(0) { $0 + ($1.linear(at: before) ?? 0) }
    var best = (date: before, total: total)
    var slope = 0.0
    for bend in bends {
      if bend.time > before {
        total += slope * (bend.time - before)
        before = bend.time
        if total > best.total * (1 + 1e-12) { best = (before, total) }
      }
      slope += bend.change
    }
    return best.date
  }
}
