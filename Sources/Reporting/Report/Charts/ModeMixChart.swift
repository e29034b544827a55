import SimulationEngine

/// What spoke for each standard in the end: market, committee or government, as measured by the model's
/// `mode-…` series.
struct ModeMixChart: Chart {
  static let table = "series"

  private let places: [Int]
  private let runs: RunList
  private var standards = Labels()
  private var last: Month?
  /// By standard, then mode: sum and number over runs, at the last date.
  private var sums: [[(sum: Double, count: Int)]] = []

  private static let modes = ["market", "committee", "government"]

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard let places = header.places("run", "date", "series", "key", "value") else { return nil }
    self.places = places
    self.runs = runs
  }

  mutating func read(_ row: CSVRow) {
    // Most rows are of other series: look at the first letters before anything else.
    guard !row.isMissing(places[2]), row.raw(places[2]).starts(with: "mode-".utf8),
      let name = row.text(places[2]),
      let mode = Self.modes.firstIndex(of: String(name.dropFirst(5))),
      let run = row.integer(places[0]), runs.arm(of: run) == 0, let month = row.month(places[1]),
      let standard = standards.code(row, places[3]), let value = row.number(places[4])
    else { return }
    if last.map({ month > $0 }) ?? true {
      last = month
      sums = []
    }
    guard month == last else { return }
    while sums.count <= standard { sums.append(Self.modes.map { _ in (0, 0) }) }
    sums[standard][mode].sum += value
    sums[standard][mode].count += 1
  }

  func figures() -> [Figure] {
    guard let last else { return [] }
    var rows: [ShareBars.Row] = []
    for (standard, modes) in sums.enumerated() {
      let means = modes.map { $0.count > 0 ? max(0, $0.sum / Double($0.count)) : 0 }
      let all = means.reduce(0, +)
      guard all > 0 else { continue }
      let runs = modes.map(\.count).max() ?? 0
      rows.append(
        ShareBars.Row(
          name: standards.names[standard], shares: means.map { $0 / all },
          note: runs == 1 ? "1 run" : "\(runs) runs"))
    }
    guard !rows.isEmpty else { return [] }
    let labels = unshared(rows.map(\.name)).names
    for index in rows.indices { rows[index].name = labels[index] }
    let bars = ShareBars(rows: rows, colours: [1, 4, 5])
    return [
      Figure(
        id: "modes", chapter: .projects, title: "Mode mix at the end, \(last)",
        caption:
          "What spoke for a standard, beyond the mean of its rivals, in the choices of the last twelve months: quality, royalty and installed base (market), endorsement by bodies (committee), mandates, purchases and bans (government). Means over the runs in which anything did.",
        description: rows.map { row in
          "\(row.name): "
            + zip(Self.modes, row.shares).map { "\($0) \(FigureNumbers.percent($1))" }
            .joined(separator: ", ") + "."
        }.joined(separator: " "),
        table: bars.table("standard", Self.modes),
        controls: legendMarkup(zip(Self.modes, bars.colours).map { ($0, $1) }),
        draw: { bars.draw(width: $0) })
    ]
  }
}
