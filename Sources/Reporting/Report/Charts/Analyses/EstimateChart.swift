import SimulationEngine

/// Each parameter's posterior within its prior, and how much was learnt of it.
struct EstimateChart: Chart {
  static let table = "estimates"

  private struct Estimate {
    let name: String
    let prior: ClosedRange<Double>
    let low: Double
    let middle: Double
    let high: Double
    let learnt: Double?
  }

  private let places: [Int]
  private var estimates: [Estimate] = []

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard
      let places = header.places(
        "parameter", "prior_low", "prior_high", "q05", "q50", "q95", "contraction")
    else { return nil }
    self.places = places
  }

  mutating func read(_ row: CSVRow) {
    guard estimates.count < 200, let name = row.text(places[0]),
      let priorLow = row.number(places[1]), let priorHigh = row.number(places[2]),
      let low = row.number(places[3]), let middle = row.number(places[4]),
      let high = row.number(places[5]), priorLow <= priorHigh
    else { return }
    estimates.append(
      Estimate(
        name: name, prior: priorLow...priorHigh, low: low, middle: middle, high: high,
        learnt: row.number(places[6])))
  }

  func figures() -> [Figure] {
    guard !estimates.isEmpty else { return [] }
    let names = FactorNames.short(estimates.map(\.name))
    func learnt(_ estimate: Estimate) -> String {
      estimate.learnt.map { FigureNumbers.percent(max(0, $0)) } ?? "–"
    }
    var table = FigureTable(
      columns: ["parameter", "prior from", "prior to", "5 %", "median", "95 %", "learnt"])
    table.rows = estimates.map { estimate in
      [estimate.name]
        + [
          estimate.prior.lowerBound, estimate.prior.upperBound, estimate.low, estimate.middle,
          estimate.high,
        ].map(FigureNumbers.short) + [learnt(estimate)]
    }
    let order = estimates.indices.sorted {
      (estimates[$0].learnt ?? 0, $1) > (estimates[$1].learnt ?? 0, $0)
    }
    let most = order.filter { (estimates[$0].learnt ?? 0) >= 0.2 }.prefix(5).map {
      "\(names[$0]) (\(FigureNumbers.short(estimates[$0].low)) to \(FigureNumbers.short(estimates[$0].high)))"
    }
    let drawn = IntervalRows(
      rows: order.map { place in
        let estimate = estimates[place]
        return IntervalRows.Row(
          name: names[place],
          marks: [
            .band(estimate.prior.lowerBound, estimate.prior.upperBound, "tint-8 edge"),
            .line(estimate.low, estimate.high, "line-1"), .dot(estimate.middle, "disc-1"),
          ], note: learnt(estimate), range: estimate.prior)
      })
    return [
      Figure(
        id: "estimates", chapter: .posterior, title: "What the facts say of each parameter",
        headline: most.isEmpty
          ? "The facts that were fitted narrow none of the \(estimates.count) parameters by much."
          : "The facts that were fitted narrow \(most.joined(separator: ", ")), in the central 90 %.",
        caption:
          "Grey: the prior, from end to end; line: the central 90 % of the posterior; dot: its median. At the right: the share of the prior’s variance that is gone. Sorted by it.",
        description: order.map { place in
          let estimate = estimates[place]
          return
            "\(estimate.name): median \(FigureNumbers.short(estimate.middle)), 90 % from \(FigureNumbers.short(estimate.low)) to \(FigureNumbers.short(estimate.high)), learnt \(learnt(estimate))."
        }.joined(separator: " "),
        table: table, draw: { drawn.draw(width: $0) })
    ]
  }
}
