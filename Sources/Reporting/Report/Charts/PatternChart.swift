import SimulationEngine

/// Predictions and published patterns against what the runs gave, with the verdict on each.
struct PatternChart: Chart {
  static let table = "patterns"

  private struct Pattern {
    let id: String
    let statement: String
    let use: String
    let simulated: Double?
    let low: Double?
    let high: Double?
    let expected: String
    let verdict: String
    let source: String
    let missed: String
  }

  private let places: [Int]
  /// Folders of earlier versions do not say why.
  private let missed: Int?
  private var patterns: [Pattern] = []

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard
      let places = header.places(
        "id", "statement", "use", "simulated", "low", "high", "expected", "verdict", "source")
    else { return nil }
    self.places = places
    missed = header.places("missed")?[0]
  }

  mutating func read(_ row: CSVRow) {
    guard patterns.count < 500, let id = row.text(places[0]) else { return }
    func text(_ place: Int) -> String { row.text(places[place]) ?? "" }
    patterns.append(
      Pattern(
        id: id, statement: text(1), use: text(2), simulated: row.number(places[3]),
        low: row.number(places[4]), high: row.number(places[5]), expected: text(6),
        verdict: text(7), source: text(8), missed: missed.flatMap { row.text($0) } ?? ""))
  }

  func figures() -> [Figure] {
    guard !patterns.isEmpty else { return [] }
    var counts: [(verdict: String, count: Int)] = []
    for pattern in patterns {
      if let place = counts.firstIndex(where: { $0.verdict == pattern.verdict }) {
        counts[place].count += 1
      } else {
        counts.append((pattern.verdict, 1))
      }
    }
    var table = FigureTable(
      columns: [
        "pattern", "what is expected", "use", "expected", "verdict", "why missed", "source",
        "simulated", "low", "high",
      ])
    table.textColumns = 7
    for pattern in patterns {
      table.rows.append(
        [
          pattern.id, pattern.statement, pattern.use, pattern.expected, pattern.verdict,
          pattern.missed, pattern.source,
        ]
          + [pattern.simulated, pattern.low, pattern.high].map {
            $0.map(FigureNumbers.short) ?? ""
          })
    }
    let words = counts.map { "\($0.count) \($0.verdict)" }.joined(separator: ", ")
    return [
      Figure(
        id: "patterns", chapter: .patterns, title: "Patterns: \(words)",
        headline: "Of \(patterns.count) patterns: \(words).",
        caption:
          "What the runs gave, with its range, beside what was expected. Parameters were chosen by the patterns marked “fit”; those marked “validate” were never used for it; an “input” only echoes what was put in.",
        description: patterns.prefix(40).map {
          "\($0.statement) Expected \($0.expected), simulated \($0.simulated.map(FigureNumbers.short) ?? "nothing"): \($0.verdict)."
        }.joined(separator: " "),
        table: table, draw: draw)
    ]
  }

  private func draw(_ width: Double) -> Drawing {
    let rowHeight = 62.0
    let shown = patterns.prefix(60)
    var drawing = Drawing(width: width, height: rowHeight * Double(shown.count) + 4)
    for (index, pattern) in shown.enumerated() {
      let y = rowHeight * Double(index)
      if index > 0 { drawing.line((0, y), (width, y), "grid") }
      let verdict = fitted(pattern.verdict, width: width * 0.5)
      let verdictWidth = textWidth(verdict) * 1.08 + 22
      drawing.rectangle(
        width - verdictWidth + 8, y + 30, verdictWidth - 8, 22, "tint-\(Self.colour(verdict))")
      drawing.text(verdict, (width - verdictWidth / 2 + 4, y + 45), .middle, "ink strong")
      drawing.text(fitted(pattern.statement, width: width * 0.92), (0, y + 20), .start, "ink")
      let simulated =
        (pattern.simulated.map { "simulated \(FigureNumbers.short($0))" } ?? "no value")
        + (pattern.low.flatMap { low in
          pattern.high.map { " (\(FigureNumbers.short(low))–\(FigureNumbers.short($0)))" }
        } ?? "")
      drawing.text(
        fitted("\(simulated) · expected \(pattern.expected)", width: width - verdictWidth - 6),
        (0, y + 45), .start, "soft")
    }
    return drawing
  }

  /// Blue for what came out as expected, orange for what did not, grey for what nobody judges.
  private static func colour(_ verdict: String) -> Int {
    if ["holds", "input, agrees", "borne out"].contains(where: { verdict.hasPrefix($0) }) {
      return 1
    }
    return verdict.hasPrefix("not judged") || verdict.hasPrefix("not counted") ? 8 : 2
  }
}
