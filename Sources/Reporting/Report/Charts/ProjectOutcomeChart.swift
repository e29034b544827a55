import SimulationEngine

/// What became of each project over the runs, and how long publication took.
struct ProjectOutcomeChart: Chart {
  static let table = "standards"

  private let places: [Int]
  private let runs: RunList
  private var projects = Labels()
  private var outcomes = Labels()
  private var counts: [[Int]] = []
  private var months: [[Double]] = []

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard let places = header.places("run", "project", "outcome", "proposed", "published") else {
      return nil
    }
    self.places = places
    self.runs = runs
  }

  mutating func read(_ row: CSVRow) {
    guard let run = row.integer(places[0]), let name = row.text(places[1]),
      let outcome = outcomes.code(row, places[2])
    else { return }
    let arm = runs.arms.count > 1 ? "\(runs.arms[runs.arm(of: run)]) · " : ""
    let project = projects.code(arm + name)
    guard project < 60 else { return }
    while counts.count <= project {
      counts.append([])
      months.append([])
    }
    while counts[project].count <= outcome { counts[project].append(0) }
    counts[project][outcome] += 1
    if let proposed = row.month(places[3]), let published = row.month(places[4]),
      months[project].count < 2000
    {
      months[project].append(Double(published - proposed))
    }
  }

  func figures() -> [Figure] {
    guard !counts.isEmpty else { return [] }
    let fixed = ["published": 1, "cancelled": 2, "announced": 8]
    let others = [3, 4, 5, 6, 7]
    var next = 0
    let colours = outcomes.names.prefix(8).map { name in
      if let colour = fixed[name] { return colour }
      next += 1
      return others[(next - 1) % others.count]
    }
    let bars = ShareBars(
      rows: counts.indices.prefix(20).map { project in
        let all = counts[project].reduce(0, +)
        return ShareBars.Row(
          name: projects.names[project],
          shares: colours.indices.map {
            $0 < counts[project].count ? Double(counts[project][$0]) / Double(max(1, all)) : 0
          },
          note: months[project].isEmpty
            ? "–" : "\(FigureNumbers.plain(Quantiles.median(months[project]), 0)) months")
      }, colours: colours)
    return [
      Figure(
        id: "outcomes", chapter: .projects, title: "What became of the projects",
        headline: bars.rows.prefix(3).map { row in
          let best = row.shares.indices.max { row.shares[$0] < row.shares[$1] } ?? 0
          return
            "\(row.name): \(outcomes.names[best]) in \(FigureNumbers.percent(row.shares[best])) of runs."
        }.joined(separator: " "),
        caption:
          "State of each project at the end of the runs; at the right, the median time from submission to publication.",
        description: bars.rows.map { row in
          "\(row.name): "
            + zip(outcomes.names, row.shares).filter { $0.1 > 0 }
            .map { "\($0) \(FigureNumbers.percent($1))" }.joined(separator: ", ") + "."
        }.joined(separator: " "),
        table: bars.table("project", Array(outcomes.names.prefix(8))),
        controls: legendMarkup(zip(outcomes.names, colours).map { ($0, $1) }),
        draw: { bars.draw(width: $0) })
    ]
  }
}
