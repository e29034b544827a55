import SimulationEngine

/// How far each strategy falls short of the best one, over all cases of what nobody knows.
struct RegretChart: Chart {
  static let table = "robustness"

  private struct Strategy {
    let name: String
    let cases: Int
    let mean: Double
    let worst: Double
    let regret: Double
    let high: Double
    let largest: Double
    let best: Double
    let satisfied: Double?
  }

  private let places: [Int]
  private var strategies: [Strategy] = []

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard
      let places = header.places(
        "strategy", "cases", "mean", "worst", "mean_regret", "regret_q90", "largest_regret",
        "best_share", "satisfied_share")
    else { return nil }
    self.places = places
  }

  mutating func read(_ row: CSVRow) {
    guard strategies.count < 200, let name = row.text(places[0]),
      let mean = row.number(places[2]), let worst = row.number(places[3]),
      let regret = row.number(places[4]), let high = row.number(places[5]),
      let largest = row.number(places[6]), let best = row.number(places[7])
    else { return }
    strategies.append(
      Strategy(
        name: name, cases: row.integer(places[1]) ?? 0, mean: mean, worst: worst, regret: regret,
        high: high, largest: largest, best: best, satisfied: row.number(places[8])))
  }

  func figures() -> [Figure] {
    guard strategies.count > 1 else { return [] }
    let sorted = strategies.enumerated().sorted {
      ($0.element.largest, $0.offset) < ($1.element.largest, $1.offset)
    }.map(\.element)
    let best = sorted[0]
    var table = FigureTable(
      columns: [
        "strategy", "mean", "worst case", "mean regret", "90 % regret", "largest regret",
        "best in", "good enough in",
      ])
    table.rows = sorted.map {
      [$0.name]
        + [$0.mean, $0.worst, $0.regret, $0.high, $0.largest].map(FigureNumbers.short)
        + [FigureNumbers.percent($0.best), $0.satisfied.map(FigureNumbers.percent) ?? ""]
    }
    let drawn = IntervalRows(
      rows: sorted.prefix(40).map { strategy in
        IntervalRows.Row(
          name: strategy.name,
          marks: [
            .band(0, strategy.high, "tint-1 edge"), .line(0, strategy.largest, "line-1"),
            .tick(strategy.largest, "mark solid"), .diamond(strategy.regret),
          ], note: "best in \(FigureNumbers.percent(strategy.best))")
      }, range: 0...max(1e-12, sorted.reduce(0) { max($0, $1.largest) }), zero: 0)
    return [
      Figure(
        id: "regret", chapter: .strategies, title: "Regret of each strategy",
        headline:
          "Over \(best.cases) cases “\(best.name)” has the smallest largest regret, \(FigureNumbers.short(best.largest)); it is the best in \(FigureNumbers.percent(best.best)) of them.",
        caption:
          "How far a strategy falls short of the best one of each case. Diamond: in the mean; bar: in nine cases of ten it is less; line: in the worst case. Sorted by the worst. At the right: the share of cases in which no other does better.",
        description: sorted.map {
          "\($0.name): mean regret \(FigureNumbers.short($0.regret)), largest \(FigureNumbers.short($0.largest)), best in \(FigureNumbers.percent($0.best))."
        }.joined(separator: " "),
        table: table, draw: { drawn.draw(width: $0) })
    ]
  }
}
