import SimulationEngine

/// What fresh runs at values from the posterior say of the facts: those that were fitted, and beside them
/// those that were kept for validation.
struct PredictiveChart: Chart {
  static let table = "predictive"

  private struct Fact {
    let id: String
    let statement: String
    let use: String
    let simulated: Double?
    let low: Double?
    let high: Double?
    let before: Double?
    let expected: String
    let verdict: String
    let expectedLow: Double?
    let expectedHigh: Double?
  }

  private let places: [Int]
  private var facts: [Fact] = []

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard
      let places = header.places(
        "id", "statement", "use", "simulated", "low", "high", "before", "expected", "verdict",
        "expected_low", "expected_high")
    else { return nil }
    self.places = places
  }

  mutating func read(_ row: CSVRow) {
    guard facts.count < 300, let id = row.text(places[0]) else { return }
    func number(_ place: Int) -> Double? { row.number(places[place]) }
    func text(_ place: Int) -> String { row.text(places[place]) ?? "" }
    facts.append(
      Fact(
        id: id, statement: text(1), use: text(2), simulated: number(3), low: number(4),
        high: number(5), before: number(6), expected: text(7), verdict: text(8),
        expectedLow: number(9), expectedHigh: number(10)))
  }

  private static let uses = [
    ("fit", "Facts that were fitted"), ("validate", "Facts that were never looked at"),
    ("prediction", "Predictions"),
  ]

  func figures() -> [Figure] {
    Self.uses.compactMap { use, title in
      let own = facts.filter { $0.use == use }
      return own.isEmpty ? nil : figure(own, use: use, title: title)
    }
  }

  private func figure(_ facts: [Fact], use: String, title: String) -> Figure {
    func number(_ value: Double?) -> String { value.map(FigureNumbers.short) ?? "" }
    var table = FigureTable(
      columns: ["fact", "what it says", "expected", "verdict", "before", "after", "low", "high"],
      textColumns: 4)
    table.rows = facts.map {
      [$0.id, $0.statement, $0.expected, $0.verdict]
        + [$0.before, $0.simulated, $0.low, $0.high]
        .map(number)
    }
    let held = facts.count { $0.verdict.hasPrefix("holds") || $0.verdict.hasPrefix("borne out") }
    let drawn = IntervalRows(rows: facts.prefix(40).map(Self.row))
    return Figure(
      id: "predictive-\(use)", chapter: .predictive, title: title,
      headline: "\(title): \(held) of \(facts.count) hold in fresh runs from the posterior.",
      caption:
        "Green: what is expected, with its tolerance; line: the central 95 % of fresh runs at values from the posterior; dot: their statistic, filled where the fact holds; diamond: the scenario’s own values before the fit. Each row on its own scale.",
      description: facts.map {
        "\($0.statement) Expected \($0.expected); before \(number($0.before)), after \(number($0.simulated)) (\(number($0.low)) to \(number($0.high))): \($0.verdict)."
      }.joined(separator: " "),
      table: table, draw: { drawn.draw(width: $0) })
  }

  private static func row(_ fact: Fact) -> IntervalRows.Row {
    let numbers = [
      fact.simulated, fact.low, fact.high, fact.before, fact.expectedLow, fact.expectedHigh,
    ].compactMap { $0 }
    let (least, most) = (numbers.min() ?? 0, numbers.max() ?? 1)
    let margin = max((most - least) * 0.06, 1e-12)
    let range = least - margin...most + margin
    var marks: [IntervalRows.Mark] = []
    if fact.expectedLow != nil || fact.expectedHigh != nil {
      marks.append(
        .band(
          fact.expectedLow ?? range.lowerBound, fact.expectedHigh ?? range.upperBound,
          "tint-3 edge"))
    }
    if let low = fact.low, let high = fact.high { marks.append(.line(low, high, "line-1")) }
    if let before = fact.before { marks.append(.diamond(before)) }
    if let simulated = fact.simulated {
      marks.append(
        .dot(simulated, fact.verdict.hasPrefix("holds") ? "disc-1" : "disc-1 open"))
    }
    let verdict = fact.verdict.split(separator: ":").first.map(String.init) ?? fact.verdict
    return IntervalRows.Row(name: fact.id, marks: marks, note: verdict, range: range)
  }
}
