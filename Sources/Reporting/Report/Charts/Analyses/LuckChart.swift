import SimulationEngine

/// How much of each number's variance is luck, and whether the points were enough to tell.
struct LuckChart: Chart {
  static let table = "outputs"

  private struct Output {
    let name: String
    let statement: String
    let luck: Double?
    let low: Double?
    let high: Double?
    let leftOut: Int
    let points: Int
    let replicates: Int
    let method: String
    let verdict: String
  }

  private let places: [Int]
  private var outputs: [Output] = []

  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader) {
    guard
      let places = header.places(
        "output", "statement", "noise_share", "noise_low", "noise_high", "left_out", "points",
        "replicates", "method", "verdict")
    else { return nil }
    self.places = places
  }

  mutating func read(_ row: CSVRow) {
    guard outputs.count < 500, let name = row.text(places[0]) else { return }
    outputs.append(
      Output(
        name: name, statement: row.text(places[1]) ?? "", luck: row.number(places[2]),
        low: row.number(places[3]), high: row.number(places[4]),
        leftOut: row.integer(places[5]) ?? 0, points: row.integer(places[6]) ?? 0,
        replicates: row.integer(places[7]) ?? 0, method: row.text(places[8]) ?? "",
        verdict: row.text(places[9]) ?? ""))
  }

  private static let kinds = ["settled", "screened", "open", "no factor moves it", "not known"]
  private static let colours = [3, 1, 2, 8, 8]

  private static func kind(_ verdict: String) -> Int {
    kinds.firstIndex { verdict.hasPrefix($0.prefix(9)) } ?? 4
  }

  func figures() -> [Figure] {
    guard let first = outputs.first else { return [] }
    var table = FigureTable(
      columns: [
        "number", "what it is", "enough points?", "luck", "luck, low", "luck, high", "left out",
      ], textColumns: 3)
    func text(_ share: Double?) -> String { share.map(FigureNumbers.percent) ?? "–" }
    table.rows = outputs.map {
      [
        $0.name, $0.statement, $0.verdict, text($0.luck), text($0.low), text($0.high),
        "\($0.leftOut)",
      ]
    }
    let moved = outputs.filter { Self.kind($0.verdict) != 3 }
    let shares = moved.compactMap(\.luck).sorted()
    let counts = Self.kinds.indices.map { kind in
      outputs.count { Self.kind($0.verdict) == kind }
    }
    let verdicts = zip(Self.kinds, counts).filter { $0.1 > 0 }.map { "\($1) \($0)" }
      .joined(separator: ", ")
    let luck =
      shares.isEmpty
      ? "One run at a point says nothing of luck."
      : "Luck is \(FigureNumbers.percentRange(shares[0], shares[shares.count - 1])) of the variance of the numbers that some factor moves, \(FigureNumbers.percent(Quantiles.quantile(sorted: shares, 0.5))) in the median."
    return [
      Figure(
        id: "luck", chapter: .convergence, title: "How much is luck, and were there enough points",
        headline:
          "\(luck) Of \(outputs.count) numbers at \(first.points) points × \(first.replicates) runs (\(first.method)): \(verdicts).",
        caption:
          "Bar: the share of a number’s variance over all points and runs that is luck and not the factors (law of total variance; the line is its 95 % interval). At the right: whether the indices are settled, whether it is only settled which factors matter, or open.",
        description: outputs.prefix(60).map {
          "\($0.name): luck \(text($0.luck)); \($0.verdict)."
        }.joined(separator: " "),
        table: table, draw: draw)
    ]
  }

  private func draw(_ width: Double) -> Drawing {
    IntervalRows(
      rows: outputs.prefix(60).map { output in
        var marks: [IntervalRows.Mark] = []
        if let luck = output.luck {
          marks.append(.band(0, luck, "tint-4 edge"))
          if let low = output.low, let high = output.high {
            marks.append(.line(low, high, "line-4"))
          }
        }
        return IntervalRows.Row(
          name: shortSeries(output.name), marks: marks, note: Self.kinds[Self.kind(output.verdict)])
      }, range: 0...1, label: FigureNumbers.percent
    ).draw(width: width)
  }
}
