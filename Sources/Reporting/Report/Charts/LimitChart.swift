import SimulationEngine

/// Quantities that the literature gives in closed form, as each run had them.
struct LimitChart: Chart {
  static let table = "limits"

  private let places: [Int]
  private let stride: Int
  private var quantities = Labels()
  private var values: [[Double]] = []

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard let places = header.places("run", "quantity", "value") else { return nil }
    self.places = places
    stride = runs.stride()
  }

  mutating func read(_ row: CSVRow) {
    guard let run = row.integer(places[0]), (run - 1) % stride == 0,
      let quantity = quantities.code(row, places[1]), let value = row.number(places[2])
    else { return }
    while values.count <= quantity { values.append([]) }
    values[quantity].append(value)
  }

  func figures() -> [Figure] {
    let shown = values.indices.filter { !values[$0].isEmpty }
    guard !shown.isEmpty else { return [] }
    var table = FigureTable(
      columns: ["quantity", "runs", "mean", "standard error", "5 %", "median", "95 %"])
    for place in shown {
      let summary = Summary(values[place])
      let sorted = values[place].sorted()
      table.rows.append(
        [quantities.names[place], "\(sorted.count)", FigureNumbers.short(summary.mean)]
          + [summary.standardError.map { FigureNumbers.short($0) } ?? ""]
          + [0.05, 0.5, 0.95].map {
            FigureNumbers.short(Quantiles.quantile(sorted: sorted, $0))
          })
    }
    return [
      Figure(
        id: "limits", chapter: .limits, title: "Measured over the runs",
        headline: shown.prefix(2).map { place in
          "\(quantities.names[place].capitalizedFirst): \(FigureNumbers.short(Summary(values[place]).mean)) on average over \(values[place].count) runs."
        }.joined(separator: " "),
        caption:
          "Every mark is a run, each row on its own scale; the diamond is the mean. The closed forms they are held against stand in the answer below.",
        description: table.rows.map { "\($0[0]): mean \($0[2]) over \($0[1]) runs." }
          .joined(separator: " "),
        table: table, draw: { draw($0, shown) })
    ]
  }

  private func draw(_ width: Double, _ shown: [Int]) -> Drawing {
    let rowHeight = 62.0
    var drawing = Drawing(width: width, height: rowHeight * Double(shown.count) + 6)
    for (index, place) in shown.enumerated() {
      let y = rowHeight * Double(index)
      let sample = values[place]
      let low = min(sample.min()!, 0)
      let high = max(sample.max()!, low + 1e-9)
      func x(_ value: Double) -> Double { 8 + (width - 16) * (value - low) / (high - low) }
      drawing.text(
        fitted(quantities.names[place], width: width * 0.6), (0, y + 14), .start, "ink strong")
      drawing.text(
        "mean " + FigureNumbers.short(Summary(sample).mean), (width, y + 14), .end, "ink")
      drawing.line((8, y + 34), (width - 8, y + 34), "grid")
      for value in sample.prefix(400) { drawing.circle((x(value), y + 34), 5, "dot-1") }
      let mean = x(Summary(sample).mean)
      drawing.curve(
        [(mean, y + 25), (mean + 7, y + 34), (mean, y + 43), (mean - 7, y + 34), (mean, y + 25)],
        "diamond")
      drawing.text(FigureNumbers.short(low), (0, y + 54), .start, "soft small")
      drawing.text(FigureNumbers.short(high), (width, y + 54), .end, "soft small")
    }
    return drawing
  }
}
