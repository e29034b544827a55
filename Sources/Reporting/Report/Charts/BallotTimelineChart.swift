import SimulationEngine

/// Ballots in the order of time: how often each stage of a project passed, with what votes, and on which
/// condition it failed.
struct BallotTimelineChart: Chart {
  static let table = "ballots"

  private struct Ballot {
    let project: String
    let body: String
    let stage: String
    var dates: [Int: Int] = [:]
    var passed = 0
    var count = 0
    /// P-members' yes, no, abstentions; then all members'.
    var votes = [Int](repeating: 0, count: 6)
    var failures: [String: Int] = [:]
    /// Share of yes among votes for or against: P-members, or all where no P-members vote apart.
    var support: [Double] = []
  }

  private let places: [Int]
  private let runs: RunList
  private var ballots: [Ballot] = []
  private var placeOf: [String: Int] = [:]

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard
      let places = header.places(
        "run", "date", "body", "project", "stage", "p_yes", "p_no", "p_abstain", "all_yes",
        "all_no", "all_abstain", "passed", "failed_condition")
    else { return nil }
    self.places = places
    self.runs = runs
  }

  mutating func read(_ row: CSVRow) {
    guard let run = row.integer(places[0]), let month = row.month(places[1]),
      let project = row.text(places[3]), let stage = row.text(places[4])
    else { return }
    let arm = runs.arms.count > 1 ? runs.arms[runs.arm(of: run)] + " · " : ""
    let key = "\(arm)\n\(project)\n\(stage)"
    let place: Int
    if let known = placeOf[key] {
      place = known
    } else {
      guard ballots.count < 400 else { return }
      place = ballots.count
      placeOf[key] = place
      ballots.append(
        Ballot(project: arm + project, body: row.text(places[2]) ?? "", stage: stage))
    }
    ballots[place].count += 1
    ballots[place].dates[month.ordinal, default: 0] += 1
    if row.boolean(places[11]) == true { ballots[place].passed += 1 }
    if let failed = row.text(places[12]) { ballots[place].failures[failed, default: 0] += 1 }
    let votes = (5...10).map { row.integer(places[$0]) ?? 0 }
    for index in votes.indices { ballots[place].votes[index] += votes[index] }
    let (yes, no) = votes[0] + votes[1] > 0 ? (votes[0], votes[1]) : (votes[3], votes[4])
    if yes + no > 0 { ballots[place].support.append(Double(yes) / Double(yes + no)) }
  }

  func figures() -> [Figure] {
    let sorted = ballots.sorted {
      let left = ($0.project, $0.dates.keys.min() ?? 0, $0.stage)
      return left < ($1.project, $1.dates.keys.min() ?? 0, $1.stage)
    }
    guard !sorted.isEmpty else { return [] }
    let shown = Array(sorted.prefix(24))
    let projects = shown.map(\.project).reduce(into: [String]()) { names, name in
      if names.last != name { names.append(name) }
    }
    let headlines = projects.prefix(4).compactMap { project in
      shown.last { $0.project == project }.map(sentence)
    }
    return [
      Figure(
        id: "ballots", chapter: .ballots, title: "Ballots and what they failed on",
        headline: headlines.joined(separator: " "),
        caption:
          "A row per project and stage. Left: when the ballot closed (the line spans all runs) — a filled disc passed in most runs, an open one failed. Right: votes of P-members, or of all members where nobody votes apart, as shares of all votes cast over the runs."
          + (sorted.count > shown.count
            ? " The first \(shown.count) of \(sorted.count); the others are in ballots.csv." : ""),
        description: shown.map(sentence).joined(separator: " "),
        table: table(sorted), controls: legendMarkup([("yes", 1), ("abstention", 8), ("no", 2)]),
        draw: { draw($0, shown) })
    ]
  }

  private func sentence(_ ballot: Ballot) -> String {
    let failure = mostFrequent(ballot.failures)
    let passed =
      ballot.passed == ballot.count
      ? "passed in all \(ballot.count) ballots"
      : ballot.passed == 0
        ? "failed in all \(ballot.count) ballots"
        : "passed in \(ballot.passed) of \(ballot.count) ballots"
    let votes =
      ballot.support.isEmpty
      ? "" : " with \(FigureNumbers.percent(Quantiles.median(ballot.support))) in favour"
    return "\(ballot.project) (\(ballot.stage)) \(passed)\(votes)"
      + (failure.map { "; it fails on: \($0)." } ?? ".")
  }

  private func mostFrequent(_ failures: [String: Int]) -> String? {
    failures.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key
  }

  private func table(_ ballots: [Ballot]) -> FigureTable {
    var table = FigureTable(
      columns: [
        "project", "stage", "body", "failed on", "first", "last", "ballots", "passed",
        "in favour: median", "5 %", "95 %",
      ])
    table.textColumns = 4
    for ballot in ballots {
      let dates = ballot.dates.keys.sorted().map { "\(Month(ordinal: $0))" }
      let reasons = ballot.failures.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\($0.key) (\($0.value))" }.joined(separator: "; ")
      let support = [0.5, 0.05, 0.95].map { probability in
        ballot.support.isEmpty
          ? "" : FigureNumbers.percent(Quantiles.quantile(ballot.support, probability))
      }
      table.rows.append(
        [
          ballot.project, ballot.stage, ballot.body, reasons, dates.first ?? "",
          dates.last ?? "", "\(ballot.count)", "\(ballot.passed)",
        ] + support)
    }
    return table
  }

  private func draw(_ width: Double, _ ballots: [Ballot]) -> Drawing {
    let isNarrow = width < 500
    let rowHeight = 56.0
    var drawing = Drawing(width: width, height: 20 + rowHeight * Double(ballots.count) + 34)
    let all = ballots.flatMap { Array($0.dates.keys) }
    let first = (all.min() ?? 0) - 3
    let last = (all.max() ?? 0) + 3
    let middle = isNarrow ? width * 0.44 : width * 0.5
    let plot = Plot(
      dates: first...last, values: 0...1, left: 10, right: middle - 16, top: 20,
      bottom: drawing.height - 30)
    plot.timeAxis(in: &drawing)
    let counts = ballots.map { textWidth("\($0.passed)/\($0.count)") * 1.15 }.max() ?? 0
    let room = max(isNarrow ? 48 : 96, counts + 8)
    let bars = (left: middle + 8, width: width - middle - 8 - room)
    drawing.text("votes", (bars.left, 12), .start, "soft small")
    drawing.text("passed", (width, 12), .end, "soft small")
    for (index, ballot) in ballots.enumerated() {
      let y = plot.top + rowHeight * Double(index)
      draw(ballot, at: y, plot, bars, in: &drawing)
      if index > 0 { drawing.line((0, y - 2), (width, y - 2), "grid") }
    }
    return drawing
  }

  private func draw(
    _ ballot: Ballot, at y: Double, _ plot: Plot, _ bars: (left: Double, width: Double),
    in drawing: inout Drawing
  ) {
    let dates = ballot.dates.keys.sorted()
    let common = ballot.dates.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key
    guard let from = dates.first, let to = dates.last, let common else { return }
    drawing.text(
      fitted("\(ballot.project), \(ballot.stage)", width: plot.right - plot.left, size: 12),
      (plot.left, y + 15), .start, "ink strong")
    let line = y + 34
    drawing.line(
      (plot.x(Month(ordinal: from)), line), (plot.x(Month(ordinal: to)), line), "mark thick")
    let passes = 2 * ballot.passed >= ballot.count
    drawing.circle(
      (plot.x(Month(ordinal: common)), line), 6, passes ? "disc-1" : "disc-2 open")
    let votes = Array(
      ballot.votes[0...2].reduce(0, +) > 0 ? ballot.votes[0...2] : ballot.votes[3...5])
    let total = Double(votes.reduce(0, +))
    var x = bars.left
    if total > 0 {
      for (count, colour) in [(votes[0], 1), (votes[2], 8), (votes[1], 2)] where count > 0 {
        let part = bars.width * Double(count) / total
        drawing.rectangle(x, y + 20, part, 20, "tint-\(colour)")
        let label = FigureNumbers.percent(Double(count) / total)
        if part > textWidth(label, size: 11) + 6 {
          drawing.text(label, (x + part / 2, y + 34), .middle, "ink small")
        }
        x += part
      }
    }
    drawing.text("\(ballot.passed)/\(ballot.count)", (drawing.width, y + 34), .end, "ink strong")
    if let failure = mostFrequent(ballot.failures) {
      drawing.text(
        fitted("fails on \(failure)", width: drawing.width - bars.left, size: 11),
        (bars.left, y + 15), .start, "soft small")
    }
  }
}
