import SimulationEngine

/// How often things happened to committees, seats and posts: a row per kind, a square per year.
struct EventCalendarChart: Chart {
  static let table = "events"

  private let places: [Int]
  private let runs: RunList
  private var kinds = Labels()
  /// By kind, then year, over all runs.
  private var counts: [[Int: Int]] = []

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard let places = header.places("run", "date", "kind"), runs.count > 0 else { return nil }
    self.places = places
    self.runs = runs
  }

  mutating func read(_ row: CSVRow) {
    guard let month = row.month(places[1]), let kind = kinds.code(row, places[2]) else { return }
    while counts.count <= kind { counts.append([:]) }
    counts[kind][month.year, default: 0] += 1
  }

  func figures() -> [Figure] {
    let years = counts.flatMap { $0.keys }
    guard let first = years.min(), let last = years.max() else { return [] }
    let step = (last - first) / 40 + 1
    let columns = Array(stride(from: first, through: last, by: step))
    let order = kinds.names.indices.sorted { precedes(kinds.names[$0], kinds.names[$1]) }
    let rows = order.map { kind in
      (
        name: kinds.names[kind],
        means: columns.map { year in
          let events = (year..<year + step).reduce(0) { $0 + (counts[kind][$1] ?? 0) }
          return Double(events) / Double(runs.count)
        }
      )
    }
    return [
      Figure(
        id: "events", chapter: .events, title: "What happened, year by year",
        caption:
          "Events per run and \(step == 1 ? "year" : "\(step) years"); the darker a square against its row, the more.",
        description: rows.map { row in
          "\(row.name): \(FigureNumbers.short(row.means.reduce(0, +))) per run."
        }.joined(separator: " "),
        table: FigureTable(
          columns: ["year"] + rows.map(\.name),
          rows: columns.indices.map { index in
            ["\(columns[index])"] + rows.map { FigureNumbers.short($0.means[index]) }
          }),
        draw: { draw($0, columns, rows) })
    ]
  }

  private func draw(
    _ width: Double, _ years: [Int], _ rows: [(name: String, means: [Double])]
  ) -> Drawing {
    let isNarrow = width < 500
    let left = isNarrow ? 0.0 : 196
    let rowHeight = isNarrow ? 40.0 : 26
    let totals = 74.0
    var drawing = Drawing(width: width, height: rowHeight * Double(rows.count) + 40)
    let size = (width - left - totals) / Double(years.count)
    drawing.text("per run", (width, 12), .end, "soft small")
    for (index, row) in rows.enumerated() {
      let y = 18 + rowHeight * Double(index)
      let top = isNarrow ? y + 16 : y
      drawing.text(
        fitted(row.name, width: isNarrow ? width : left - 10), (0, y + (isNarrow ? 12 : 15)))
      let most = row.means.max() ?? 0
      for (column, mean) in row.means.enumerated() {
        let level = most > 0 && mean > 0 ? Int((mean / most * 4).rounded(.up)) : 0
        drawing.rectangle(
          left + Double(column) * size, top, max(1, size - 1.5), 20, "heat-\(level)",
          title: "\(years[column]): \(FigureNumbers.short(mean))")
      }
      drawing.text(
        FigureNumbers.short(row.means.reduce(0, +)), (width, top + 15), .end, "ink")
    }
    let bottom = 18 + rowHeight * Double(rows.count) + 14
    let room = max(1, Int((Double(years.count) * size) / 44))
    let every = max(1, (years.count + room - 1) / room)
    for column in years.indices where column % every == 0 {
      drawing.text(
        "\(years[column])", (left + Double(column) * size, bottom), .start, "soft small")
    }
    return drawing
  }
}
