import SimulationEngine

/// By which way standards came about: committee, market, government; body by body, over all runs.
struct ModeMixChart: Chart {
  static let table = "standards"

  private let places: [Int]
  private var bodies = Labels()
  private var modes = Labels()
  private var counts: [[Int]] = []

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard let places = header.places("body", "mode") else { return nil }
    self.places = places
  }

  mutating func read(_ row: CSVRow) {
    guard let mode = modes.code(row, places[1]) else { return }
    let body = bodies.code(row, places[0]) ?? bodies.code("no body")
    while counts.count <= body { counts.append([]) }
    while counts[body].count <= mode { counts[body].append(0) }
    counts[body][mode] += 1
  }

  func figures() -> [Figure] {
    let order = ["committee", "market", "government"]
    let shown = modes.names.indices.sorted {
      (order.firstIndex(of: modes.names[$0]) ?? 9, $0)
        < (order.firstIndex(of: modes.names[$1]) ?? 9, $1)
    }.prefix(8)
    guard !shown.isEmpty else { return [] }
    let bars = ShareBars(
      rows: bodies.names.indices.map { body in
        let all = counts[body].reduce(0, +)
        return ShareBars.Row(
          name: bodies.names[body],
          shares: shown.map {
            $0 < counts[body].count ? Double(counts[body][$0]) / Double(max(1, all)) : 0
          }, note: "\(all)")
      }, colours: shown.indices.map { $0 + 1 })
    let names = shown.map { modes.names[$0] }
    return [
      Figure(
        id: "modes", chapter: .projects, title: "Mode mix",
        caption:
          "How projects were standardised, by body; the number at the right counts projects over all runs.",
        description: bars.rows.map { row in
          "\(row.name): "
            + zip(names, row.shares).map { "\($0) \(FigureNumbers.percent($1))" }
            .joined(separator: ", ") + "."
        }.joined(separator: " "),
        table: bars.table("body", names),
        controls: legendMarkup(names.enumerated().map { ($0.element, $0.offset + 1) }),
        draw: { bars.draw(width: $0) })
    ]
  }
}
