import SimulationEngine

/// Who leads a body's committees, over all levels and runs.
public struct SecretariatHeadline: Sendable {
  public struct Line: Sendable {
    public let body: String
    public let state: String
    /// Mean share of the body's secretariats by date, 0 ... 1.
    public let shares: [Double]
    /// Mean number of seats at the last date.
    public let seats: Double
  }

  public private(set) var dates: [Month] = []
  /// Seats by body and state: one number per date, summed over runs.
  private var seats: Keyed<Keyed<[Int]>> = [:]
  private var runs = 0

  public init() {}

  public mutating func add(_ secretariats: Table) {
    let months = secretariats.months("date")
    if dates.isEmpty {
      for month in months.compactMap({ $0 }) where dates.last != month { dates.append(month) }
    }
    let bodies = secretariats.texts("body")
    let states = secretariats.texts("state")
    let counts = secretariats.integers("seats")
    runs += 1
    for row in 0..<secretariats.rowCount {
      guard let body = bodies[row], let state = states[row], let count = counts[row],
        let date = months[row].flatMap({ dates.firstIndex(of: $0) })
      else { continue }
      var byState = seats[body] ?? [:]
      var series = byState[state] ?? Array(repeating: 0, count: dates.count)
      series[date] += count
      byState[state] = series
      seats[body] = byState
    }
  }

  /// The states with most seats at the end, body by body.
  /// - Parameter count: lines per body, at most.
  public func lines(most count: Int) -> [Line] {
    seats.flatMap { body in
      let totals = dates.indices.map { date in body.value.values.reduce(0) { $0 + $1[date] } }
      let ranked = body.value.entries.sorted {
        let left = $0.value.last ?? 0
        let right = $1.value.last ?? 0
        return left == right ? precedes($0.id, $1.id) : left > right
      }
      return ranked.prefix(count).map { state in
        Line(
          body: body.id, state: state.id,
          shares: zip(state.value, totals).map { $1 == 0 ? 0 : Double($0) / Double($1) },
          seats: Double(state.value.last ?? 0) / Double(max(1, runs)))
      }
    }
  }
}
