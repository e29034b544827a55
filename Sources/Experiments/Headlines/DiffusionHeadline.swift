import SimulationEngine

/// Who adopted what, one line per standard and area: read off the tables of each run.
public struct DiffusionHeadline: Sendable {
  /// A standard's way through an area, over all runs.
  public struct Line: Sendable {
    public let field: String
    public let standard: String
    /// `world`, or a state's alpha-3 code.
    public let area: String
    /// Median share among adopters by date; nil where nobody had adopted in most runs.
    public let median: [Double?]
    /// Share at the last date, by run in plan order; runs without adopters are left out.
    public let final: [Double]
  }

  public private(set) var dates: [Month] = []
  private let areas: [String]
  private var rivals: [(field: String, standard: String)] = []
  /// By run: adopters by rival, area and date.
  private var counts: [[Int]] = []

  static let world = "world"

  /// - Parameter states: states that get a line of their own beside the world.
  public init(states: [String]) { areas = [Self.world] + states }

  public mutating func add(_ diffusion: Table) {
    let months = diffusion.months("date")
    if dates.isEmpty { lay(out: diffusion, months: months) }
    let fields = diffusion.texts("field")
    let standards = diffusion.texts("standard")
    let states = diffusion.texts("state")
    let adopters = diffusion.integers("adopters")
    var run = [Int](repeating: 0, count: rivals.count * areas.count * dates.count)
    // Rows come by date, then field, standard and state, so a look back finds most places.
    var date = 0
    var rival = 0
    for row in 0..<diffusion.rowCount {
      guard let count = adopters[row], let month = months[row] else { continue }
      if dates[date] != month { date = dates.firstIndex(of: month) ?? date }
      if rivals[rival].standard != standards[row] || rivals[rival].field != fields[row] {
        rival =
          rivals.firstIndex { $0.field == fields[row] && $0.standard == standards[row] } ?? rival
      }
      run[place(rival, 0, date)] += count
      if let area = areas.firstIndex(where: { $0 == states[row] }) {
        run[place(rival, area, date)] += count
      }
    }
    counts.append(run)
  }

  private mutating func lay(out diffusion: Table, months: [Month?]) {
    let fields = diffusion.texts("field")
    let standards = diffusion.texts("standard")
    for row in 0..<diffusion.rowCount {
      guard let month = months[row], let field = fields[row], let standard = standards[row]
      else { continue }
      if dates.last != month { dates.append(month) }
      if dates.count == 1, !rivals.contains(where: { $0.field == field && $0.standard == standard })
      {
        rivals.append((field, standard))
      }
    }
  }

  private func place(_ rival: Int, _ area: Int, _ date: Int) -> Int {
    (rival * areas.count + area) * dates.count + date
  }

  public var lines: [Line] {
    rivals.indices.flatMap { rival in
      areas.indices.map { area in
        let byRun = counts.map { run in
          dates.indices.map { share(in: run, rival, area, date: $0) }
        }
        return Line(
          field: rivals[rival].field, standard: rivals[rival].standard, area: areas[area],
          median: dates.indices.map { date in Self.median(byRun.map { $0[date] }) },
          final: byRun.compactMap { $0.last ?? nil })
      }
    }
  }

  private func share(in run: [Int], _ rival: Int, _ area: Int, date: Int) -> Double? {
    var all = 0
    for other in rivals.indices where rivals[other].field == rivals[rival].field {
      all += run[place(other, area, date)]
    }
    return all == 0 ? nil : Double(run[place(rival, area, date)]) / Double(all)
  }

  /// Median of the values there are; nil where fewer than half are.
  private static func median(_ values: [Double?]) -> Double? {
    let present = values.compactMap { $0 }.sorted()
    guard !present.isEmpty, 2 * present.count >= values.count else { return nil }
    let middle = present.count / 2
    return present.count % 2 == 1 ? present[middle] : (present[middle - 1] + present[middle]) / 2
  }
}
