import SimulationEngine

/// Curves over time, one per run, of several things at once: what bands are made of.
struct RunCurves {
  /// Ascending.
  private(set) var dates: [Int] = []
  private var placeOfDate: [Int: Int] = [:]
  /// By thing, then date: a value for each run that has one.
  private var values: [[[Float]]] = []

  /// What a band shows at a date.
  struct Band {
    let low: Double, q25: Double, median: Double, q75: Double, high: Double
    let count: Int
  }

  mutating func add(_ value: Double, thing: Int, date: Month) {
    while values.count <= thing { values.append([]) }
    let place = place(of: date)
    while values[thing].count <= place { values[thing].append([]) }
    values[thing][place].append(Float(value))
  }

  private mutating func place(of date: Month) -> Int {
    if let place = placeOfDate[date.ordinal] { return place }
    placeOfDate[date.ordinal] = dates.count
    dates.append(date.ordinal)
    return dates.count - 1
  }

  /// Dates in ascending order.
  var months: [Month] { dates.sorted().map { Month(ordinal: $0) } }

  /// 5 %, 25 %, 50 %, 75 % and 95 % over runs; nil where fewer than half of the most have a value.
  func band(of thing: Int, at date: Month) -> Band? {
    guard values.indices.contains(thing), let place = placeOfDate[date.ordinal],
      values[thing].indices.contains(place), !values[thing][place].isEmpty
    else { return nil }
    let most = values[thing].map(\.count).max() ?? 0
    let sample = values[thing][place].map(Double.init).sorted()
    if 2 * sample.count < most { return nil }
    let quantiles = [0.05, 0.25, 0.5, 0.75, 0.95].map {
      Quantiles.quantile(sorted: sample, $0)
    }
    return Band(
      low: quantiles[0], q25: quantiles[1], median: quantiles[2], q75: quantiles[3],
      high: quantiles[4], count: sample.count)
  }

  func bands(of thing: Int) -> [Band?] { months.map { band(of: thing, at: $0) } }
}

extension Drawing {
  /// A fan: the band of 90 % of runs, of 50 %, and the median.
  mutating func fan(_ bands: [RunCurves.Band?], _ months: [Month], _ plot: Plot, colour: Int) {
    func points(_ value: (RunCurves.Band) -> Double) -> [Point?] {
      zip(bands, months).map { band, month in band.map { (plot.x(month), plot.y(value($0))) } }
    }
    let several = bands.contains { ($0?.count ?? 0) > 1 }
    if several {
      band(points(\.high), points(\.low), "fan-\(colour) outer")
      band(points(\.q75), points(\.q25), "fan-\(colour) inner")
    }
    curve(points(\.median), "line-\(colour) dash-\(colour)")
  }
}
