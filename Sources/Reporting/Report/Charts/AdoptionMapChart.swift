import SimulationEngine

/// The world as tiles: which standard's share fills each state, with a slider over the months.
struct AdoptionMapChart: Chart {
  static let table = "diffusion"

  private let places: [Int]
  private let runs: RunList
  private var fields = Labels()
  private var standards = Labels()
  private var states = Labels()
  /// By field: its standards, in the order of the table.
  private var rivals: [[Int]] = []
  /// Adopters over all runs of the first arm, by field and month: rival × state.
  private var adopters: [[Int: [[Int]]]] = []

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard
      let places = header.places("run", "date", "field", "standard", "state", "adopters")
    else { return nil }
    self.places = places
    self.runs = runs
  }

  mutating func read(_ row: CSVRow) {
    guard let run = row.integer(places[0]), runs.arm(of: run) == 0,
      let field = fields.code(row, places[2]), let standard = standards.code(row, places[3]),
      let state = states.code(row, places[4]), let count = row.integer(places[5]),
      let month = row.month(places[1])
    else { return }
    while rivals.count <= field {
      rivals.append([])
      adopters.append([:])
    }
    let rival: Int
    if let known = rivals[field].firstIndex(of: standard) {
      rival = known
    } else {
      rival = rivals[field].count
      rivals[field].append(standard)
    }
    while (adopters[field][month.ordinal, default: []].count) <= rival {
      adopters[field][month.ordinal, default: []].append([])
    }
    while adopters[field][month.ordinal]![rival].count <= state {
      adopters[field][month.ordinal]![rival].append(0)
    }
    adopters[field][month.ordinal]![rival][state] += count
  }

  func figures() -> [Figure] { fields.names.indices.compactMap(figure) }

  /// Months that the slider stops at, at most.
  private static let mostFrames = 150

  private func figure(_ field: Int) -> Figure? {
    let all = adopters[field].keys.sorted()
    guard let last = all.last, states.count > 1 else { return nil }
    let step = (all.count + Self.mostFrames - 1) / Self.mostFrames
    let months = all.filter { (last - $0) % step == 0 }
    let names = rivals[field].prefix(8).map { standards.names[$0] }
    let frames = months.map { shares(field, $0, rivals: names.count) }
    // Only states that adopt something at some time.
    let shown = states.names.indices.filter { state in
      frames.contains { $0.first?[state] != nil }
    }.sorted { precedes(states.names[$0], states.names[$1]) }
    guard let final = frames.last, shown.count > 1 else { return nil }
    let id = "map-\(field + 1)"
    let codes = shown.map { states.names[$0] }
    let data = MapFrames(
      codes: codes, months: months.map { "\(Month(ordinal: $0))" },
      shares: frames.map { frame in frame.map { rival in shown.map { rival[$0] } } })
    let map = TileMap(
      tiles: shown.map { state in
        TileMap.Tile(code: states.names[state], shares: final.map { $0[state] ?? 0 })
      },
      colours: names.indices.map { $0 + 1 })
    var table = FigureTable(columns: ["state"] + names)
    for state in shown {
      table.rows.append(
        [states.names[state]]
          + final.map { rival in rival[state].map(FigureNumbers.percent) ?? "–" })
    }
    let title = "Where: \(fields.names[field]), state by state"
    return Figure(
      id: id, chapter: .diffusion, title: title,
      caption:
        "Each square is a state (ISO 3166-1 alpha-3), filled with the standards' shares among its adopters, all runs"
        + (runs.arms.count > 1 ? " of \(runs.arms[0])" : "")
        + " together. An empty square: nobody has adopted yet."
        + (months.count < 2 ? "" : " Move the slider through the months."),
      description:
        "Tile map of \(shown.count) states in \(Month(ordinal: last)). "
        + leaders(final, shown, names) + " The table below holds every state.",
      table: table,
      controls: legendMarkup(names.enumerated().map { ($0.element, $0.offset + 1) })
        // One month needs no slider.
        + (months.count < 2
          ? ""
          : """
          <div class="slider"><label for="\(id)-month">Month</label>\
          <input type="range" id="\(id)-month" min="0" max="\(months.count - 1)" step="1" \
          value="\(months.count - 1)" aria-valuetext="\(Month(ordinal: last))" data-map="\(id)">\
          <output for="\(id)-month">\(Month(ordinal: last))</output></div>\
          <script type="application/json" id="\(id)-data">\(data.json)</script>
          """),
      draw: { map.draw(width: $0) })
  }

  private func shares(_ field: Int, _ month: Int, rivals count: Int) -> [[Double?]] {
    let counts = adopters[field][month] ?? []
    let totals = states.names.indices.map { state in
      counts.reduce(0) { $0 + (state < $1.count ? $1[state] : 0) }
    }
    return (0..<count).map { rival in
      states.names.indices.map { state in
        guard totals[state] > 0, rival < counts.count else { return nil }
        let own = state < counts[rival].count ? counts[rival][state] : 0
        return Double(own) / Double(totals[state])
      }
    }
  }

  private func leaders(_ frame: [[Double?]], _ shown: [Int], _ names: [String]) -> String {
    names.indices.map { rival in
      let leads = shown.count { state in
        let own = frame[rival][state] ?? 0
        return own > 0.5
      }
      return "\(names[rival]) has more than half in \(leads) of them."
    }.joined(separator: " ")
  }
}
